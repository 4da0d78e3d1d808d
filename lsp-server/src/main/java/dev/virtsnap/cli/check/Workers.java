package dev.virtsnap.cli.check;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that check documents. They do not keep the program alive. */
final class Workers implements ThreadFactory {

    private final AtomicInteger started = new AtomicInteger();

    private Workers() {}

    static ExecutorService start(int n) {
        return Executors.newFixedThreadPool(n, new Workers());
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "check-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
