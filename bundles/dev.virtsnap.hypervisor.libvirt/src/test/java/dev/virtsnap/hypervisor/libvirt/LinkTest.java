package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a connection is opened again. */
class LinkTest {

    private final AtomicLong seconds = new AtomicLong();
    private final AtomicInteger attempts = new AtomicInteger();
    private boolean reachable = true;

    private LibvirtLink link() {
        return new LibvirtLink(
                this::open, () -> Duration.ofSeconds(seconds.get()).toNanos());
    }

    private LibvirtConnection open() {
        attempts.incrementAndGet();
        return TestDriver.libvirt().open(reachable ? TestDriver.URI : "test+unix:///default?socket=/no/such/socket");
    }

    @Test
    void oneConnectionIsOpenedAndKept() {
        try (LibvirtLink link = link()) {
            assertEquals(0, attempts.get());
            LibvirtConnection connection = link.connection();
            assertSame(connection, link.connection());
            assertEquals(1, attempts.get());
        }
    }

    @Test
    void attemptsBecomeRarer() {
        reachable = false;
        try (LibvirtLink link = link()) {
            for (int second = 0; second < 300; second++) {
                seconds.set(second);
                LibvirtException refused = assertThrows(LibvirtException.class, link::connection);
                assertEquals(
                        "Failed to connect socket to '/no/such/socket': No such file or directory",
                        refused.getMessage());
            }
            // at 0, 1, 3, 7, 15, 31, 63 and then each minute: 123, 183, 243
            assertEquals(10, attempts.get());
            assertEquals(Duration.ofSeconds(4), link.pause());
            reachable = true;
            assertThrows(LibvirtException.class, link::connection);
            seconds.set(303);
            assertEquals(Duration.ZERO, link.pause());
            assertEquals("TEST", link.connection().type());
        }
    }

    @Test
    void whoIsClosedOpensNothing() {
        LibvirtLink link = link();
        LibvirtConnection first = link.connection();
        link.close();
        link.close();
        assertEquals(
                "This link is closed.",
                assertThrows(IllegalStateException.class, link::connection).getMessage());
        try (LibvirtLink other = link()) {
            assertNotSame(first, other.connection());
        }
    }
}
