package dev.virtsnap.language.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What libvirt makes of requests and disks; the cases were seen with libvirt 9.0.0. */
class DiskAlignmentTest {

    private static DiskAlignment align(SnapshotMode mode, String requests, String disks) {
        SnapshotDefinition definition = SnapshotDefinitionTest.read("<domainsnapshot><name>s1</name><disks>" + requests
                + "</disks><domain type='kvm'><devices>" + disks + "</devices></domain></domainsnapshot>");
        return DiskAlignment.of(
                definition, Objects.requireNonNull(definition.fullDomain()).disks(), mode);
    }

    private static String disk(String target, String path, String more) {
        return "<disk type='file'><source file='" + path + "'/><target dev='" + target + "'/>" + more + "</disk>";
    }

    private static List<String> summary(DiskAlignment alignment) {
        return alignment.disks().stream()
                .map(disk ->
                        disk.disk().name() + " " + disk.mode() + " " + disk.path() + (disk.generated() ? " *" : ""))
                .toList();
    }

    private static List<Misalignment.Kind> kinds(DiskAlignment alignment) {
        return alignment.misalignments().stream().map(Misalignment::kind).toList();
    }

    @Test
    void whatIsNotMentionedGetsTheDefault() {
        String disks = disk("vda", "/v/a.qcow2", "") + disk("vdb", "/v/b.qcow2", "<readonly/>")
                + "<disk device='floppy'><target dev='fda'/></disk>";
        assertEquals(
                List.of("vda EXTERNAL /v/a.s1 *", "vdb NO null", "fda NO null"),
                summary(align(SnapshotMode.EXTERNAL, "", disks)));
        assertEquals(
                List.of("vda INTERNAL null", "vdb NO null", "fda NO null"),
                summary(align(SnapshotMode.INTERNAL, "", disks)));
    }

    @Test
    void aMentionedDiskTurnsInternalWhereAnUnmentionedOneKeepsItsOwnMode() {
        String disks = "<disk snapshot='external'><source file='/v/a'/><target dev='vda'/></disk>"
                + "<disk snapshot='external'><source file='/v/b'/><target dev='vdb'/></disk>";
        assertEquals(
                List.of("vda INTERNAL null", "vdb EXTERNAL /v/b.s1 *"),
                summary(align(SnapshotMode.INTERNAL, "<disk name='vda'/>", disks)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v/noext, /v/noext.s1",
        "/v/dir.d/noext, /v/dir.d/noext.s1",
        "/v/vm.qcow2, /v/vm.s1",
        "/v/.hidden, /v/.s1",
        "/v/disk.2024.01, /v/disk.2024.s1"
    })
    void namesAreMadeUpFromTheImage(String image, String overlay) {
        assertEquals(overlay, AlignedDisk.overlayName(image, "s1"));
    }

    @Test
    void onlyMadeUpNamesCollideAndOnlyWithEarlierOnes() {
        String disks = disk("vda", "/v/vm.one", "") + disk("vdb", "/v/vm.two", "");
        assertEquals(List.of(Misalignment.Kind.COLLISION), kinds(align(SnapshotMode.EXTERNAL, "", disks)));
        String explicit = "<disk name='vdb'><source file='/v/vm.s1'/></disk>";
        assertEquals(List.of(), kinds(align(SnapshotMode.EXTERNAL, explicit, disks)));
    }

    @Test
    void aPathFindsTheOneDiskThatUsesIt() {
        String disks = disk("vda", "/v/a", "") + disk("vdb", "/v/b", "") + disk("vdc", "/v/b", "");
        assertEquals(List.of(), kinds(align(SnapshotMode.INTERNAL, "<disk name='/v/a'/>", disks)));
        assertEquals(
                List.of(Misalignment.Kind.AMBIGUOUS),
                kinds(align(SnapshotMode.INTERNAL, "<disk name='/v/b'/>", disks)));
        assertEquals(
                List.of(Misalignment.Kind.UNKNOWN), kinds(align(SnapshotMode.INTERNAL, "<disk name='/v/c'/>", disks)));
        assertEquals(
                List.of(Misalignment.Kind.TWICE),
                kinds(align(SnapshotMode.INTERNAL, "<disk name='vda'/><disk name='/v/a'/>", disks)));
    }

    @Test
    void theUniformRuleSparesDisksThatTheDomainExcludes() {
        String disks = disk("vda", "/v/a", "") + disk("vdb", "/v/b", "<readonly/>");
        String requests = "<disk name='vda' snapshot='no'/><disk name='vdb' snapshot='no'/>";
        DiskAlignment alignment = align(SnapshotMode.INTERNAL, requests, disks);
        assertEquals(List.of(Misalignment.Kind.NOT_INTERNAL), kinds(alignment));
        assertEquals(
                "vda",
                Objects.requireNonNull(alignment.misalignments().get(0).disk()).name());
        assertEquals(List.of(), kinds(align(SnapshotMode.EXTERNAL, requests, disks)));
    }

    @Test
    void namesCannotBeMadeUpForEverything() {
        String disks = "<disk type='block'><source dev='/dev/x'/><target dev='vda'/></disk>"
                + "<disk device='cdrom'><target dev='sda'/></disk>"
                + disk("vdb", "/v/b", "");
        String requests = "<disk name='vda' snapshot='external'/><disk name='sda' snapshot='external'/>"
                + "<disk name='vdb' snapshot='external' type='block'/>";
        assertEquals(
                List.of(
                        Misalignment.Kind.NAME_FROM_NO_FILE,
                        Misalignment.Kind.NAME_WITHOUT_SOURCE,
                        Misalignment.Kind.NAME_FOR_TYPE),
                kinds(align(SnapshotMode.EXTERNAL, requests, disks)));
    }

    @Test
    void tooManyAreCounted() {
        assertTrue(align(SnapshotMode.INTERNAL, "<disk name='vda'/><disk name='vdb'/>", disk("vda", "/a", ""))
                .hasTooMany());
        assertFalse(align(SnapshotMode.INTERNAL, "<disk name='vda'/>", disk("vda", "/a", ""))
                .hasTooMany());
    }
}
