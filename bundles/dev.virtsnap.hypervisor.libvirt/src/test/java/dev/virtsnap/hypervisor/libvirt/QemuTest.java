package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.libvirt.LibvirtEvent.BlockJobChanged;
import dev.virtsnap.hypervisor.libvirt.LibvirtEvent.JobCompleted;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What only a real hypervisor has, on a QEMU without hardware virtualisation in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QemuTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String SETTINGS =
            """
            security_driver = "none"
            user = "root"
            group = "root"
            dynamic_ownership = 0
            remember_owner = 0
            cgroup_controllers = [ ]
            namespaces = [ ]
            seccomp_sandbox = 0
            stdio_handler = "file"
            """;

    private Path folder;
    private LibvirtConnection connection;
    private LibvirtDomain domain;
    private Path image;

    /** The folder's name is short, for QEMU's sockets lie in it. */
    @BeforeAll
    void open() throws IOException {
        folder = Files.createTempDirectory("vq");
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/qemu.conf"), SETTINGS);
        connection = TestDriver.libvirt().openForWriting("qemu:///embed?root=" + folder);
    }

    @AfterAll
    void close() throws IOException {
        connection.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        image = folder.resolve("a.qcow2");
        Process made = new ProcessBuilder("qemu-img", "create", "-q", "-f", "qcow2", image.toString(), "1M").start();
        assertEquals(0, made.waitFor());
        domain = connection.define(
                """
                <domain type='qemu'>
                  <name>d</name>
                  <memory unit='MiB'>16</memory>
                  <os><type>hvm</type></os>
                  <features><acpi/></features>
                  <devices>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2'/>
                      <source file='%s'/>
                      <target dev='vda' bus='virtio'/>
                    </disk>
                    <controller type='usb' model='none'/>
                    <memballoon model='none'/>
                  </devices>
                </domain>
                """
                        .formatted(image));
        domain.start(true);
    }

    @AfterEach
    void stop() throws IOException {
        if (domain.isActive()) {
            domain.destroy();
        }
        domain.undefine();
        domain.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private LibvirtSnapshot overlay(String name, CreateFlag... others) {
        Set<CreateFlag> flags = EnumSet.of(CreateFlag.DISK_ONLY);
        flags.addAll(List.of(others));
        return domain.createSnapshot(TestDriver.definition(name), flags);
    }

    private static <E extends LibvirtEvent> E next(LibvirtEvents events, Class<E> type, Predicate<E> wanted)
            throws InterruptedException {
        while (true) {
            LibvirtEvent event = events.poll(LONG);
            assertNotNull(event, () -> "no " + type.getSimpleName());
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                return type.cast(event);
            }
        }
    }

    private static void assertRefused(String text, Runnable call) {
        assertEquals(text, assertThrows(LibvirtException.class, call::run).getMessage());
    }

    @Test
    void whatTheHostCanDo() {
        assertEquals("QEMU", connection.type());
        assertTrue(connection.domainCapabilities(null, null, null, "qemu").contains("<domain>qemu</domain>"));
        assertEquals(GuestState.PAUSED, domain.state().guest());
        assertEquals(ControlInfo.State.OK, domain.controlInfo().state());
        BlockInfo info = domain.disk("vda").info();
        assertEquals(1 << 20, info.capacity());
        assertTrue(0 < info.allocation() && 0 < info.physical(), info::toString);
        assertRefused("invalid argument: invalid path /nowhere not assigned to domain", () -> domain.disk("/nowhere")
                .info());
    }

    @Test
    void memoryInAnImageComesBack() {
        try (LibvirtSnapshot full = domain.createSnapshot(TestDriver.definition("full"), Set.of())) {
            assertEquals(Set.of("full"), Set.copyOf(domain.snapshotNames(EnumSet.of(SnapshotListFlag.ACTIVE))));
            full.revert(EnumSet.of(RevertFlag.PAUSED, RevertFlag.FORCE, RevertFlag.RESET_NVRAM));
            assertEquals(GuestState.PAUSED, domain.state().guest());
            full.delete(EnumSet.of(DeleteFlag.CHILDREN));
        }
        assertEquals(0, domain.snapshotCount(Set.of()));
    }

    @Test
    void memoryInAFileIsAJobWithStatistics() throws InterruptedException {
        try (LibvirtEvents events = connection.events()) {
            String xml = "<domainsnapshot><name>m</name><memory snapshot='external' file='" + folder
                    + "/m.mem'/></domainsnapshot>";
            assertEquals(JobStats.Type.NONE, domain.job().stats(Set.of()).type());
            assertEquals(JobStats.Type.NONE, domain.job().info().type());
            domain.createSnapshot(xml, EnumSet.of(CreateFlag.LIVE, CreateFlag.ATOMIC))
                    .close();
            JobStats stats = domain.job().stats(EnumSet.of(JobStatsFlag.COMPLETED, JobStatsFlag.KEEP_COMPLETED));
            assertEquals(JobStats.Type.COMPLETED, stats.type());
            assertEquals(JobStats.SNAPSHOT, stats.operation());
            assertTrue(0 < stats.dataTotal() && stats.dataProcessed() <= stats.dataTotal(), stats::toString);
            assertEquals(0, stats.dataRemaining());
            assertTrue(0 <= stats.elapsed(), stats::toString);
            assertNull(stats.failure());
            JobCompleted completed = next(events, JobCompleted.class, event -> true);
            assertEquals("d", completed.domain());
            assertEquals((long) JobStats.SNAPSHOT, completed.values().get("operation"));
        }
        assertEquals(List.of("m"), domain.snapshotNames(EnumSet.of(SnapshotListFlag.EXTERNAL)));
        String none = "Requested operation is not valid: no job is active on the domain";
        assertRefused(none, () -> domain.job().abort());
        assertRefused(none, () -> domain.job().abort(Set.of()));
    }

    @Test
    void overlaysAreCommittedAndPivotedTo() throws InterruptedException {
        LibvirtDisk disk = domain.disk("vda");
        try (LibvirtSnapshot snapshot = overlay("s");
                LibvirtEvents events = connection.events()) {
            assertNull(disk.job());
            disk.commit(null, null, 0, EnumSet.of(BlockCommitFlag.ACTIVE, BlockCommitFlag.SHALLOW));
            BlockJobChanged ready =
                    next(events, BlockJobChanged.class, event -> event.status() == BlockJobChanged.Status.READY);
            assertEquals("vda", ready.disk());
            assertEquals(BlockJob.Type.ACTIVE_COMMIT, ready.type());
            BlockJob job = disk.job();
            assertNotNull(job);
            assertEquals(BlockJob.Type.ACTIVE_COMMIT, job.type());
            assertEquals(job.end(), job.done());
            disk.limit(10);
            disk.abort(EnumSet.of(BlockAbortFlag.PIVOT));
            next(events, BlockJobChanged.class, event -> event.status() == BlockJobChanged.Status.COMPLETED);
            assertTrue(domain.xml().contains("'" + image + "'"), domain::xml);
            snapshot.delete(EnumSet.of(DeleteFlag.METADATA_ONLY));
        }
    }

    @Test
    void imagesArePulledAndCopied() throws InterruptedException {
        LibvirtDisk disk = domain.disk("vda");
        try (LibvirtEvents events = connection.events()) {
            overlay("first", CreateFlag.NO_METADATA).close();
            assertEquals(List.of(), domain.snapshots());
            disk.pull(0, EnumSet.of(BlockPullFlag.BANDWIDTH_BYTES));
            next(
                    events,
                    BlockJobChanged.class,
                    event -> event.type() == BlockJob.Type.PULL && event.status() == BlockJobChanged.Status.COMPLETED);
            overlay("second", CreateFlag.NO_METADATA).close();
            disk.rebase(null, 0, Set.of());
            next(events, BlockJobChanged.class, event -> event.status() == BlockJobChanged.Status.COMPLETED);
            disk.copy(
                    "<disk type='file'><source file='" + folder + "/copy'/><driver type='qcow2'/></disk>",
                    EnumSet.of(BlockCopyFlag.TRANSIENT_JOB));
            next(events, BlockJobChanged.class, event -> event.status() == BlockJobChanged.Status.READY);
            disk.abort(EnumSet.of(BlockAbortFlag.ASYNC));
            next(events, BlockJobChanged.class, event -> event.status() == BlockJobChanged.Status.CANCELED);
            assertNull(disk.job());
        }
    }

    @Test
    void whatIsRefusedHere() {
        assertRefused("Requested operation is not valid: domain is not running", () -> domain.freeze(List.of()));
        domain.power().resume();
        assertRefused("argument unsupported: QEMU guest agent is not configured", () -> domain.freeze(List.of()));
        assertRefused("argument unsupported: specifying mountpoints is not supported", () -> domain.thaw(List.of("/")));
        assertRefused(
                "argument unsupported: QEMU guest agent is not configured", () -> overlay("q", CreateFlag.QUIESCE));
        assertRefused(
                "missing existing file for disk vda: " + folder + "/a.r: No such file or directory",
                () -> overlay("r", CreateFlag.REUSE_EXT));
        try (LibvirtSnapshot top = overlay("top");
                LibvirtSnapshot leaf = overlay("leaf", CreateFlag.HALT)) {
            assertFalse(domain.isActive());
            assertRefused(
                    "unsupported configuration: revert to external snapshot not supported yet",
                    () -> top.revert(Set.of()));
            assertRefused(
                    "unsupported configuration: deletion of external children disk snapshots not supported",
                    () -> top.delete(EnumSet.of(DeleteFlag.CHILDREN_ONLY)));
            assertRefused(
                    "Requested operation is not valid: cannot delete inactive domain with 2 snapshots",
                    () -> domain.undefine(Set.of()));
            top.delete(EnumSet.of(DeleteFlag.CHILDREN, DeleteFlag.METADATA_ONLY));
            assertThrows(LibvirtException.class, leaf::xml);
        }
    }

    @Test
    void managedSavesComeBack() {
        domain.power().managedSave();
        assertTrue(domain.power().hasManagedSave());
        assertFalse(domain.isActive());
        domain.power().start(EnumSet.of(StartFlag.FORCE_BOOT, StartFlag.PAUSED));
        assertFalse(domain.power().hasManagedSave());
    }
}
