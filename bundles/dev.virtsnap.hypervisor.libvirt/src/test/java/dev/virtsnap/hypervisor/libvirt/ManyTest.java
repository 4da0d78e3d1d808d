package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** More snapshots than a daemon tells of at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyTest {

    private static final int COUNT = AllSnapshots.MOST + 100;

    private Path folder;
    private Daemon daemon;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("vsm");
        daemon = new Daemon(folder);
    }

    @AfterAll
    void stop() throws IOException {
        daemon.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A node whose domain has that many snapshots, a hundred of them below the first and the others below those or it. */
    private LibvirtConnection open(boolean flat) throws IOException {
        StringBuilder node = new StringBuilder("<node><domain type='test'"
                + " xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>many</name><memory>1024</memory>"
                + "<os><type>hvm</type></os><test:runstate>5</test:runstate>\n");
        for (int i = 0; i < COUNT; i++) {
            String parent = flat ? "s0" : "s" + (i <= 100 ? 0 : 1 + i % 100);
            node.append("<test:domainsnapshot><name>s")
                    .append(i)
                    .append("</name>")
                    .append(i == 0 ? "" : "<parent><name>" + parent + "</name></parent>")
                    .append(
                            "<creationTime>1272917631</creationTime><state>shutoff</state><active>0</active></test:domainsnapshot>\n");
        }
        Path file = Files.writeString(folder.resolve(flat + ".xml"), node.append("</domain></node>"));
        return TestDriver.libvirt().openForWriting(daemon.uri().replace("/default", file.toString()));
    }

    @Test
    void allAreToldThoughTheDaemonRefusesToTellAllAtOnce() throws IOException {
        try (LibvirtConnection connection = open(false);
                LibvirtDomain domain = connection.domain("many")) {
            List<String> names = domain.snapshotNames(Set.of());
            assertEquals(COUNT, new HashSet<>(names).size());
            assertEquals(COUNT, names.size());
            assertEquals(COUNT, domain.snapshotCount(Set.of()));
            assertEquals(COUNT, new HashSet<>(domain.snapshotXmls(Set.of(), Set.of())).size());
        }
    }

    @Test
    void whoAsksForSomeHearsWhyNotAll() throws IOException {
        try (LibvirtConnection connection = open(true);
                LibvirtDomain domain = connection.domain("many")) {
            assertRefused(
                    "there are more than 16384 snapshots that are asked for, and a daemon of libvirt tells of no more at"
                            + " once. Ask for all of them, with no filter. (internal error: Too many domain_snapshots '"
                            + COUNT + "' for limit '16384')",
                    () -> domain.snapshots(EnumSet.of(SnapshotListFlag.INACTIVE)));
            assertRefused(
                    "there are more than 16384 snapshots right below 's0', and a daemon of libvirt tells of no more at"
                            + " once. Look at them on the host itself with 'virsh snapshot-list --leaves' and"
                            + " '--no-leaves', and delete some. (internal error: Too many domain_snapshots '"
                            + (COUNT - 1) + "' for limit '16384')",
                    () -> domain.snapshotXmls(Set.of(), Set.of()));
            assertEquals(
                    1, domain.snapshotNames(EnumSet.of(SnapshotListFlag.ROOTS)).size());
        }
    }

    private static void assertRefused(String text, Runnable call) {
        assertEquals(text, assertThrows(LibvirtException.class, call::run).getMessage());
    }

    /** What is thrown by who reads ends the reading, and the connection is as good as before. */
    @Test
    void whoReadsMayStop() throws IOException {
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting("test:///default");
                LibvirtDomain domain = connection.domain("test")) {
            for (int i = 0; i < 2_000; i++) {
                TestDriver.create(domain, "s" + i);
            }
            AtomicInteger seen = new AtomicInteger();
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> domain.readSnapshots(Set.of(), Set.of(), text -> {
                        if (seen.incrementAndGet() == 40) {
                            throw new UnsupportedOperationException();
                        }
                    }));
            assertEquals(40, seen.get());
            assertEquals(2_000, domain.snapshotXmls(Set.of(), Set.of()).size());
            domain.close();
            assertThrows(IllegalStateException.class, () -> domain.readSnapshots(Set.of(), Set.of(), text -> {}));
        }
    }
}
