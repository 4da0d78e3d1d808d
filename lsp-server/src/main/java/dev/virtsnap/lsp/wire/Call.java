package dev.virtsnap.lsp.wire;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One request that is being answered. */
public final class Call {

    private final String method;
    private volatile boolean cancelled;
    private final CompletableFuture<@Nullable Object> cancellation = new CompletableFuture<>();

    Call(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }

    void cancel() {
        cancelled = true;
        cancellation.complete(null);
    }

    /**
     * Waits for something that somebody else brings.
     *
     * @throws CancellationException if nobody wants an answer any more; whoever brings it goes on
     */
    public <T> @Nullable T await(CompletableFuture<@Nullable T> coming) {
        try {
            CompletableFuture.anyOf(coming, cancellation).join();
        } catch (CompletionException failed) {
            // told below, where it is known whose failure it is
        }
        if (!coming.isDone()) {
            check();
        }
        try {
            return coming.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
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
