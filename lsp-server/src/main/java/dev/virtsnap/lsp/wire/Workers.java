package dev.virtsnap.lsp.wire;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that answer. What waits for them is bounded: who hands them more waits, and so does who sends it. */
final class Workers {

    private static final int MOST_WAITING = 256;

    private final ThreadPoolExecutor threads;

    Workers(int count) {
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Workers::worker,
                (task, pool) -> {
                    try {
                        if (!pool.isShutdown()) {
                            pool.getQueue().put(task);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Threads for work that waits for others: there are as many as there is such work, {@code most} at most. */
    static Workers patient(int most) {
        return new Workers(new ThreadPoolExecutor(
                0,
                most,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> daemon("virtsnap-patient", task),
                new ThreadPoolExecutor.AbortPolicy()));
    }

    private Workers(ThreadPoolExecutor threads) {
        this.threads = threads;
    }

    private static Thread worker(Runnable task) {
        return daemon("virtsnap-worker", task);
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Starts a thread that does not keep the program alive. */
    static void start(String name, Runnable task) {
        daemon(name, task).start();
    }

    void submit(Runnable task) {
        threads.execute(task);
    }

    /** Hands work over; false if there is too much of it already. */
    boolean offer(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    void close() {
        threads.shutdownNow();
    }

    /** Takes no more work and lets that which is begun come to its end; that long at most, in seconds. */
    void finish(long most) {
        threads.shutdown();
        try {
            boolean unused = threads.awaitTermination(most, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
