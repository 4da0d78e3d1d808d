package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.libvirt.LibvirtEvent.ConnectionLost;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A daemon between us and the driver: sockets, other clients, and what is left when it dies or hangs. */
class DaemonTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private Path folder;
    private Daemon daemon;

    /** Not a folder of JUnit's: the name of a socket may have a hundred characters, and root's files may outlive a failed kill. */
    @BeforeEach
    void start() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("vsd");
        daemon = new Daemon(folder);
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private LibvirtConnection writing() {
        return TestDriver.libvirt().openForWriting(daemon.uri());
    }

    @Test
    void whatOneClientDoesAnotherSees() {
        try (LibvirtConnection writer = writing();
                LibvirtConnection reader = TestDriver.libvirt().open(daemon.uri());
                LibvirtDomain domain = writer.domain("test");
                LibvirtDomain seen = reader.domain("test")) {
            TestDriver.create(domain, "s");
            assertEquals(List.of("s"), seen.snapshotNames(Set.of()));
            try (LibvirtSnapshot snapshot = seen.snapshot("s")) {
                assertRefused("read only access prevents virDomainRevertToSnapshot", () -> snapshot.revert(Set.of()));
                assertRefused("read only access prevents virDomainSnapshotDelete", () -> snapshot.delete(Set.of()));
            }
        }
    }

    private static void assertRefused(String text, Runnable call) {
        LibvirtException refused = assertThrows(LibvirtException.class, call::run);
        assertEquals("operation forbidden: " + text, refused.getMessage());
    }

    @Test
    void theSocketForReadersRefusesWriters() {
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(daemon.readOnlyUri());
                LibvirtDomain domain = connection.domain("test")) {
            LibvirtException refused = assertThrows(LibvirtException.class, () -> TestDriver.create(domain, "s"));
            assertEquals("VIR_ERR_OPERATION_DENIED", refused.error().codeName());
            assertEquals(0, domain.snapshotCount(Set.of()));
        }
    }

    @Test
    void eventsComeOverTheWire() throws InterruptedException {
        try (LibvirtConnection connection = writing();
                LibvirtDomain domain = connection.domain("test");
                LibvirtEvents events = connection.events();
                LibvirtSnapshot snapshot =
                        domain.createSnapshot(TestDriver.definition("s"), EnumSet.noneOf(CreateFlag.class))) {
            snapshot.revert(EnumSet.of(RevertFlag.PAUSED));
            LibvirtEvent first = events.poll(LONG);
            assertEquals(
                    new LibvirtEvent.Lifecycle("test", domain.uuid(), LibvirtEvent.Lifecycle.Change.STOPPED, 6), first);
        }
    }

    @Test
    void aDaemonThatDiesIsNoticedAndFoundAgain() throws IOException, InterruptedException {
        try (LibvirtLink link = new LibvirtLink(this::writing)) {
            LibvirtConnection first = link.connection();
            LibvirtEvents events = first.events();
            daemon.kill();
            assertEquals(new ConnectionLost(LossReason.END), events.poll(LONG));
            assertEquals(LossReason.END, first.lost());
            LibvirtException refused = assertThrows(LibvirtException.class, first::capabilities);
            assertNotNull(refused.getMessage());
            LibvirtException away = assertThrows(LibvirtException.class, link::connection);
            assertTrue(String.valueOf(away.getMessage()).contains("Connection refused"), away::getMessage);
            daemon.restart();
            long end = System.nanoTime() + LONG.toNanos();
            LibvirtConnection again = null;
            while (again == null && System.nanoTime() < end) {
                try {
                    again = link.connection();
                } catch (LibvirtException e) {
                    Thread.sleep(link.pause().toMillis());
                }
            }
            assertNotNull(again);
            assertEquals("TEST", again.type());
        }
    }

    @Test
    void aDaemonThatHangsIsGivenUp() throws IOException, InterruptedException {
        KeepAlive soon = new KeepAlive(Duration.ofSeconds(1), 2);
        try (LibvirtConnection connection =
                        TestDriver.libvirt().open(daemon.uri(), Access.WRITING, Credentials.NONE, soon);
                LibvirtDomain domain = connection.domain("test")) {
            assertTrue(connection.isKeptAlive());
            LibvirtEvents events = connection.events();
            daemon.signal("STOP");
            long begun = System.nanoTime();
            LibvirtException refused = assertThrows(LibvirtException.class, domain::xml);
            assertEquals("internal error: connection closed due to keepalive timeout", refused.getMessage());
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos());
            assertEquals(new ConnectionLost(LossReason.KEEPALIVE), events.poll(LONG));
            assertFalse(connection.isAlive());
            daemon.signal("CONT");
        }
    }

    /** Handles whose connection has died can still be closed. */
    @Test
    void handlesOutliveTheDaemon() {
        LibvirtConnection connection = writing();
        LibvirtDomain domain = connection.domain("test");
        TestDriver.create(domain, "s");
        LibvirtSnapshot snapshot = domain.snapshot("s");
        daemon.kill();
        assertThrows(LibvirtException.class, snapshot::xml);
        assertEquals("s", snapshot.name());
        snapshot.close();
        domain.close();
        connection.close();
        assertThrows(IllegalStateException.class, domain::xml);
    }
}
