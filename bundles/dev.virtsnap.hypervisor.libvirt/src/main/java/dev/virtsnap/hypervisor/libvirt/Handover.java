package dev.virtsnap.hypervisor.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Things that one thread gives and another takes, some at a time. Who gives waits while too many lie here. */
final class Handover<T> {

    private static final int BATCH = 32;
    private static final int BATCHES = 16;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private List<T> batch = new ArrayList<>(BATCH);
    private volatile boolean stopped;

    /** Gives one more. Called by one thread. */
    void give(T thing) {
        batch.add(thing);
        if (BATCH <= batch.size()) {
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Gives what is left; there is no more. */
    void end() {
        if (!batch.isEmpty()) {
            put(batch);
        }
        // an empty one says that it is the last
        put(List.of());
    }

    private void put(List<T> full) {
        boolean interrupted = false;
        boolean done = stopped;
        while (!done) {
            try {
                batches.put(full);
                done = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes all until the end. Called by one thread. */
    void takeAll(Consumer<? super T> taker) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    List<T> next = batches.take();
                    if (next.isEmpty()) {
                        return;
                    }
                    next.forEach(taker);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nobody takes any more: who gives shall not wait. */
    void stop() {
        stopped = true;
        batches.clear();
    }

    boolean isStopped() {
        return stopped;
    }
}
