package dev.virtsnap.hypervisor.libvirt;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which libvirt is called. Their stacks are deep, for libvirt recurses once for each generation of snapshots:
 * a chain of 8,000 ends a JVM on a stack of 1 MiB. They are daemons: a call that hangs does not keep the process.
 */
final class CallThreads {

    /** Reserved, not used: only pages that are touched cost memory. */
    private static final long STACK = 64L << 20;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(CallThreads::thread);

    private CallThreads() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "libvirt call " + COUNT.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for a call on one of the threads. An interrupt does not end the call, for nothing can; it is kept for whoever
     * looks for it next.
     *
     * @throws LibvirtException what the call throws
     */
    static <T> T call(Callable<T> call) {
        return begin(call).await();
    }

    /** Begins a call on one of the threads. */
    static <T> Pending<T> begin(Callable<T> call) {
        Future<T> future = THREADS.submit(call);
        return () -> result(future);
    }

    private static <T> T result(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        cause.addSuppressed(new Throwable("called from"));
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
