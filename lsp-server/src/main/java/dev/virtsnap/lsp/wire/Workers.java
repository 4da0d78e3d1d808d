package dev.virtsnap.lsp.wire;

import java.util.concurrent.ArrayBlockingQueue;
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

    void close() {
        threads.shutdownNow();
    }
}
