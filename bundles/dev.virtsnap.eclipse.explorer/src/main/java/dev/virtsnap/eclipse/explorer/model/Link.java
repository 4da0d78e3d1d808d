package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Hypervisor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A hypervisor that was opened, and what happens there. */
@Blocking
public interface Link extends AutoCloseable {

    /** Never the same as that of another link; closed with this. */
    Hypervisor hypervisor();

    /**
     * What happens next.
     *
     * @return null if nothing happens within that time, or nothing that the hypervisor tells
     */
    @Nullable
    Happening await(Duration time) throws InterruptedException;

    @Override
    void close();

    /**
     * Something that happened.
     *
     * @param domain the name of the domain to which it happened; empty if the connection is lost
     */
    record Happening(String domain) {

        /** The other side is gone. */
        public static final Happening LOST = new Happening("");

        public boolean isLoss() {
            return domain.isEmpty();
        }
    }
}
