package dev.virtsnap.hypervisor.libvirt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The events of a connection, waiting to be taken. libvirt's thread does no more than to put them here. Closed with the
 * connection at the latest.
 */
public final class LibvirtEvents implements AutoCloseable {

    /** What is kept for somebody who does not take them. */
    private static final int MOST = 10_000;

    private final Watch watch;
    private final Deque<LibvirtEvent> waiting = new ArrayDeque<>();
    private long forgotten;

    LibvirtEvents(Watch watch) {
        this.watch = watch;
    }

    synchronized void add(LibvirtEvent event) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
            forgotten++;
        }
        waiting.addLast(event);
        notifyAll();
    }

    /** The next one; null if none comes within that time. */
    public synchronized @Nullable LibvirtEvent poll(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (waiting.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return waiting.removeFirst();
    }

    /** How many were thrown away, the oldest first, because nobody took them. */
    public synchronized long forgotten() {
        return forgotten;
    }

    /** No more events are wanted. */
    @Override
    public void close() {
        watch.remove(this);
    }
}
