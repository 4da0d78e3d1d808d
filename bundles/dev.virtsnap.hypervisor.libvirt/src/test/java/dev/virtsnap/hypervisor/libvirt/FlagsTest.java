package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each flag by itself on the test driver: what it does, or in which words it is refused. */
class FlagsTest {

    private LibvirtConnection connection;
    private LibvirtDomain domain;

    /** First with the children side and second, third below second. */
    @BeforeEach
    void makeTree() {
        connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
        domain = connection.domain("test");
        TestDriver.create(domain, "first");
        TestDriver.create(domain, "side");
        try (LibvirtSnapshot first = domain.snapshot("first")) {
            first.revert(Set.of());
        }
        TestDriver.create(domain, "second");
        TestDriver.create(domain, "third");
    }

    @AfterEach
    void close() {
        domain.close();
        connection.close();
    }

    private static String named(List<LibvirtSnapshot> snapshots) {
        List<String> names = new ArrayList<>();
        for (LibvirtSnapshot snapshot : snapshots) {
            try (snapshot) {
                names.add(snapshot.name());
            }
        }
        return joined(names);
    }

    private static String joined(List<String> names) {
        return String.join(" ", new TreeSet<>(names));
    }

    @ParameterizedTest
    @CsvSource({
        "ROOTS, first",
        "METADATA, first second side third",
        "LEAVES, side third",
        "NO_LEAVES, first second",
        "NO_METADATA, ''",
        "INACTIVE, ''",
        "ACTIVE, first second side third",
        "DISK_ONLY, ''",
        "INTERNAL, first second side third",
        "EXTERNAL, ''",
        "TOPOLOGICAL, first second side third"
    })
    void ofADomain(SnapshotListFlag flag, String expected) {
        assertEquals(expected, named(domain.snapshots(Set.of(flag))));
        assertEquals(expected, joined(domain.snapshotNames(Set.of(flag))));
        assertEquals(expected.isEmpty() ? 0 : expected.split(" ").length, domain.snapshotCount(Set.of(flag)));
    }

    @ParameterizedTest
    @CsvSource({
        "DESCENDANTS, second side third",
        "METADATA, second side",
        "LEAVES, side",
        "NO_LEAVES, second",
        "NO_METADATA, ''",
        "INACTIVE, ''",
        "ACTIVE, second side",
        "DISK_ONLY, ''",
        "INTERNAL, second side",
        "EXTERNAL, ''",
        "TOPOLOGICAL, second side"
    })
    void belowASnapshot(SnapshotChildrenFlag flag, String expected) {
        try (LibvirtSnapshot first = domain.snapshot("first")) {
            assertEquals(expected, named(first.children(Set.of(flag))));
            assertEquals(expected, joined(first.childNames(Set.of(flag))));
            assertEquals(expected.isEmpty() ? 0 : expected.split(" ").length, first.childCount(Set.of(flag)));
        }
    }

    private static String said(Runnable call) {
        return String.valueOf(assertThrows(LibvirtException.class, call::run).getMessage());
    }

    private static String lacks(String function) {
        return "this function is not supported by the connection driver: " + function;
    }

    @ParameterizedTest
    @EnumSource(BlockCommitFlag.class)
    void ofACommit(BlockCommitFlag flag) {
        assertEquals(
                lacks("virDomainBlockCommit"), said(() -> domain.disk("vda").commit(null, null, 0, Set.of(flag))));
    }

    @ParameterizedTest
    @EnumSource(BlockCopyFlag.class)
    void ofACopy(BlockCopyFlag flag) {
        assertEquals(lacks("virDomainBlockCopy"), said(() -> domain.disk("vda").copy("<disk/>", Set.of(flag))));
    }

    @ParameterizedTest
    @CsvSource({
        "SHALLOW, use of flags requires a copy job",
        "REUSE_EXT, use of flags requires a copy job",
        "COPY_RAW, use of flags requires a copy job",
        "COPY, this function is not supported by the connection driver: virDomainBlockRebase",
        "RELATIVE, this function is not supported by the connection driver: virDomainBlockRebase",
        "COPY_DEV, use of flags requires a copy job",
        "BANDWIDTH_BYTES, this function is not supported by the connection driver: virDomainBlockRebase"
    })
    void ofARebase(BlockRebaseFlag flag, String expected) {
        assertEquals(expected, said(() -> domain.disk("vda").rebase("/b", 0, Set.of(flag))));
    }

    @ParameterizedTest
    @EnumSource(StartFlag.class)
    void ofAStart(StartFlag flag) {
        domain.destroy();
        assertEquals(
                "unsupported flags (0x" + Integer.toHexString(flag.bit()) + ") in function testDomainCreateWithFlags",
                said(() -> domain.power().start(Set.of(flag))));
    }

    @ParameterizedTest
    @EnumSource(
            value = UndefineFlag.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MANAGED_SAVE", "SNAPSHOTS_METADATA"})
    void ofAnUndefine(UndefineFlag flag) {
        assertEquals(
                "unsupported flags (0x" + Integer.toHexString(flag.bit()) + ") in function testDomainUndefineFlags",
                said(() -> domain.undefine(Set.of(flag))));
    }

    @ParameterizedTest
    @EnumSource(
            value = UndefineFlag.class,
            names = {"MANAGED_SAVE", "SNAPSHOTS_METADATA"})
    void ofAnUndefineThatIsDone(UndefineFlag flag) {
        String xml = "<domain type='test'><name>u</name><memory>1024</memory><os><type>hvm</type></os></domain>";
        try (LibvirtDomain other = connection.define(xml)) {
            other.undefine(Set.of(flag));
        }
        assertEquals(
                "Domain not found", said(() -> connection.domain("u").close()).replaceAll(":.*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "SECURE, ''",
        "INACTIVE, ''",
        "UPDATE_CPU, unsupported flags (0x4) in function testDomainGetXMLDesc",
        "MIGRATABLE, ''"
    })
    void ofADump(DomainXmlFlag flag, String refusal) {
        if (refusal.isEmpty()) {
            assertEquals("test", domain.xml(Set.of(flag)).replaceAll("(?s).*?<name>(\\w+)</name>.*", "$1"));
        } else {
            assertEquals(refusal, said(() -> domain.xml(Set.of(flag))));
        }
    }
}
