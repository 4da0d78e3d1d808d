package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.virtsnap.hypervisor.libvirt.LibvirtEvent.Lifecycle;
import dev.virtsnap.hypervisor.libvirt.LibvirtEvent.Lifecycle.Change;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Events of the test driver. */
class EventsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void revertsAreHeardOf() throws InterruptedException {
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
                LibvirtDomain domain = connection.domain("test");
                LibvirtEvents events = connection.events();
                LibvirtEvents others = connection.events()) {
            try (LibvirtSnapshot snapshot =
                    domain.createSnapshot(TestDriver.definition("s"), EnumSet.of(CreateFlag.HALT))) {
                snapshot.revert(EnumSet.of(RevertFlag.PAUSED));
            }
            String uuid = domain.uuid();
            List<LibvirtEvent> expected = List.of(
                    new Lifecycle("test", uuid, Change.STOPPED, 6),
                    new Lifecycle("test", uuid, Change.STARTED, 3),
                    new Lifecycle("test", uuid, Change.SUSPENDED, 5));
            assertEquals(expected, next(events, 3));
            assertEquals(expected, next(others, 3));
            assertEquals(0, events.forgotten());
        }
    }

    private static List<LibvirtEvent> next(LibvirtEvents events, int count) throws InterruptedException {
        List<LibvirtEvent> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(Objects.requireNonNull(events.poll(LONG)));
        }
        return taken;
    }

    @Test
    void whoHasClosedHearsNothing() throws InterruptedException {
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
                LibvirtDomain domain = connection.domain("test");
                LibvirtEvents events = connection.events()) {
            connection.events().close();
            LibvirtEvents closed = connection.events();
            closed.close();
            domain.power().suspend();
            assertNotNull(events.poll(LONG));
            assertNull(closed.poll(Duration.ZERO));
        }
    }

    /** Nobody takes them, and memory does not grow. */
    @Test
    void whatNobodyTakesIsForgottenAndCounted() throws InterruptedException {
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
                LibvirtDomain domain = connection.domain("test");
                LibvirtEvents events = connection.events()) {
            for (int i = 0; i < 5_010; i++) {
                domain.power().suspend();
                domain.power().resume();
            }
            long end = System.nanoTime() + LONG.toNanos();
            while (events.forgotten() < 20 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertEquals(20, events.forgotten());
            for (int i = 0; i < 10_000; i++) {
                assertNotNull(events.poll(Duration.ZERO));
            }
            assertNull(events.poll(Duration.ZERO));
        }
    }

    @Test
    void connectionsMayComeAndGo() {
        for (int i = 0; i < 200; i++) {
            try (LibvirtConnection connection = TestDriver.libvirt().open(TestDriver.URI);
                    LibvirtEvents events = connection.events()) {
                assertEquals("TEST", connection.type());
                assertEquals(0, events.forgotten());
            }
        }
    }
}
