package dev.virtsnap.hypervisor.libvirt;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is opened again when it was lost. Who asks for it while the other side is away hears at once why, and
 * waits for nothing: between two attempts lies a second at first, then twice as long each time, up to a minute.
 */
public final class LibvirtLink implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Supplier<LibvirtConnection> opener;
    private final LongSupplier nanoseconds;
    private @Nullable LibvirtConnection connection;
    private @Nullable LibvirtException failure;
    private Duration pause = FIRST;
    private long failedAt;
    private boolean closed;

    /**
     * A link that is not opened before somebody asks for it.
     *
     * @param opener opens the connection
     */
    public LibvirtLink(Supplier<LibvirtConnection> opener) {
        this(opener, System::nanoTime);
    }

    LibvirtLink(Supplier<LibvirtConnection> opener, LongSupplier nanoseconds) {
        this.opener = opener;
        this.nanoseconds = nanoseconds;
    }

    /**
     * The connection, which this closes: the one that there is, or a new one if there is none or it was lost.
     *
     * @throws LibvirtException if it cannot be opened, or could not a moment ago
     * @throws IllegalStateException if this is closed
     */
    public synchronized LibvirtConnection connection() {
        if (closed) {
            throw new IllegalStateException("This link is closed.");
        }
        LibvirtConnection known = connection;
        if (known != null && known.lost() == null && known.isAlive()) {
            return known;
        }
        if (known != null) {
            known.close();
            connection = null;
        }
        LibvirtException last = failure;
        if (last != null && nanoseconds.getAsLong() - failedAt < pause.toNanos()) {
            throw new LibvirtException(last.error());
        }
        return opened(last != null);
    }

    private LibvirtConnection opened(boolean hasFailed) {
        try {
            LibvirtConnection fresh = opener.get();
            connection = fresh;
            failure = null;
            pause = FIRST;
            return fresh;
        } catch (LibvirtException e) {
            pause = hasFailed ? shorter(pause.multipliedBy(2), LONGEST) : FIRST;
            failure = e;
            failedAt = nanoseconds.getAsLong();
            throw e;
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** How long no attempt is made any more; zero if the next question makes one. */
    public synchronized Duration pause() {
        Duration left = Duration.ofNanos(failedAt + pause.toNanos() - nanoseconds.getAsLong());
        return failure == null || left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
