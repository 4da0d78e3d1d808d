package dev.virtsnap.lsp.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written. Its size is bounded: who wants to say more to a client that does not read waits, and of what
 * replaces what was said before only the last waits.
 */
final class Outbox {

    /** In bytes; one message alone may be larger. */
    private static final long MOST = 16 << 20;

    private final OutputStream out;
    private final Map<Object, byte[]> waiting = new LinkedHashMap<>();

    private long size;
    private boolean writing;
    private boolean closed;

    Outbox(OutputStream out) {
        this.out = out;
    }

    /**
     * Puts a message behind the others; waits while there is no room. Once the client is gone nothing is kept.
     *
     * @param subject what the message replaces an earlier one of that has not been written; null if it replaces none
     */
    synchronized void put(@Nullable Object subject, byte[] content) {
        byte[] frame = FrameReader.framed(content);
        byte[] replaced = subject == null ? null : waiting.remove(subject);
        if (replaced != null) {
            size -= replaced.length;
        }
        try {
            while (!closed && 0 < size && MOST < size + frame.length) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!closed) {
            waiting.put(subject == null ? new Object() : subject, frame);
            size += frame.length;
            notifyAll();
        }
    }

    /** Writes what comes until {@link #close}; for a thread of its own. */
    void write() {
        try {
            byte[] frame = take();
            while (frame != null) {
                out.write(frame);
                if (isEmpty()) {
                    out.flush();
                }
                frame = take();
            }
            out.flush();
        } catch (IOException gone) {
            close();
        }
    }

    private synchronized byte @Nullable [] take() {
        writing = false;
        notifyAll();
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        if (waiting.isEmpty()) {
            return null;
        }
        Iterator<byte[]> first = waiting.values().iterator();
        byte[] frame = first.next();
        first.remove();
        size -= frame.length;
        writing = true;
        notifyAll();
        return frame;
    }

    private synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Waits until all is written, but not for a client that does not read: that long, in milliseconds. */
    synchronized void drain(long most) {
        long end = System.nanoTime() + most * 1_000_000;
        try {
            while (!closed && (writing || !waiting.isEmpty()) && System.nanoTime() < end) {
                wait(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        size = 0;
        notifyAll();
    }
}
