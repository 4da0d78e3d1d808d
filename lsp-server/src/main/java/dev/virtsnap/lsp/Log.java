package dev.virtsnap.lsp;

import dev.virtsnap.lsp.wire.Watcher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the server did, for a person who looks for a mistake in it. There is nothing of a document in it, nor the message of
 * an exception, which might quote one: it can be sent to anybody.
 */
final class Log implements Watcher {

    private final OutputStream out;
    private volatile Trace trace = Trace.OFF;
    private volatile @Nullable Consumer<String> listener;

    /** How much a client wants to hear. */
    enum Trace {
        OFF,
        MESSAGES,
        VERBOSE;

        /** What the protocol calls it; {@link #OFF} if it does not. */
        static Trace of(@Nullable String word) {
            for (Trace trace : values()) {
                if (trace.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return trace;
                }
            }
            return OFF;
        }
    }

    Log(OutputStream out) {
        this.out = out;
    }

    void traceTo(Trace wanted, Consumer<String> client) {
        listener = client;
        trace = wanted;
    }

    void setTrace(Trace wanted) {
        trace = wanted;
    }

    void note(String line) {
        synchronized (out) {
            try {
                out.write(("virtsnap lsp: " + line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException nobody) {
                return;
            }
        }
    }

    @Override
    public void received(String method) {
        if (trace == Trace.VERBOSE) {
            tell("received '" + method + "'");
        }
    }

    @Override
    public void answered(String method, long nanos) {
        if (trace != Trace.OFF) {
            tell("answered '" + method + "' after " + nanos / 1000 + " µs");
        }
    }

    private void tell(String line) {
        Consumer<String> client = listener;
        if (client != null) {
            client.accept(line);
        }
    }

    @Override
    public void failed(String method, Throwable thrown) {
        StringBuilder lines = new StringBuilder("'" + method + "' failed");
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            lines.append("\n  ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, 20); i++) {
                lines.append("\n    at ").append(frames[i]);
            }
        }
        note(lines.toString());
    }
}
