package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.language.rules.CreateFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A domain with ten thousand snapshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySnapshotsTest {

    private static final String URI = "test:///default";
    private static final int COUNT = 10_000;
    private static final long MOST_MILLIS = 500;

    private Hypervisor kept;

    /** Each has four children: what a machine makes that takes one at a time, and people who go back. */
    @BeforeAll
    void create() throws LibvirtMissingException {
        kept = LibvirtHypervisor.open(URI, Access.WRITING, Credentials.NONE);
        try (Domain domain = kept.domain("test")) {
            domain.create("<domainsnapshot><name>s0</name></domainsnapshot>", Set.of());
            String first = domain.snapshotXml("s0", true);
            for (int i = 1; i < COUNT; i++) {
                String name = "<name>s" + i + "</name>\n  <parent>\n    <name>s" + (i - 1) / 4 + "</name>\n  </parent>";
                domain.create(first.replace("<name>s0</name>", name), EnumSet.of(CreateFlag.REDEFINE));
            }
        }
    }

    @AfterAll
    void close() {
        kept.close();
    }

    @Test
    void theTreeIsShownAtOnceAndMemoryStaysFlat() throws IOException {
        long best = Long.MAX_VALUE;
        long after = 0;
        long later = 0;
        for (int i = 0; i < 8; i++) {
            long begun = System.nanoTime();
            Ran ran = Ran.of("snapshot", "tree", "test", "--connect", URI);
            best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
            assertEquals(COUNT, ran.out().lines().count());
            after = i == 3 ? resident() : after;
            later = resident();
        }
        System.out.println(COUNT + " snapshots: a tree in " + best + " ms, resident " + after + " KiB after four and "
                + later + " KiB after eight");
        assertTrue(best <= MOST_MILLIS, best + " ms");
        assertTrue(later - after < 64 * 1024, after + " KiB, then " + later + " KiB");
    }

    private static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no VmRSS");
    }
}
