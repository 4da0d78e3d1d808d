package dev.virtsnap.lsp.wire;

import java.util.concurrent.CancellationException;

/** One request that is being answered. */
public final class Call {

    private final String method;
    private volatile boolean cancelled;

    Call(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }

    void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Ends the work on a request that nobody wants an answer to any more; to be called now and then. */
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
