package dev.virtsnap.lsp.wire;

/** Is told what goes over the wire, by whichever thread deals with it. */
public interface Watcher {

    /** A message came; an exception is answered as one of the feature that is asked would be. */
    void received(String method);

    /** An answer is on its way, after so many nanoseconds. */
    void answered(String method, long nanos);

    /** Something was thrown that nobody expected. */
    void failed(String method, Throwable thrown);
}
