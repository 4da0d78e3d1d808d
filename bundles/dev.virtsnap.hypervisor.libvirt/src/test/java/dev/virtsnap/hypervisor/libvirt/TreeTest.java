package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to look at a tree of snapshots: first with the children second and side, third below second and current. */
class TreeTest {

    private LibvirtConnection connection;
    private LibvirtDomain domain;

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

    private static Set<String> named(List<LibvirtSnapshot> snapshots) {
        Set<String> names = new TreeSet<>();
        for (LibvirtSnapshot snapshot : snapshots) {
            names.add(snapshot.name());
            snapshot.close();
        }
        return names;
    }

    @Test
    void allAreListedCountedAndNamed() {
        Set<String> all = Set.of("first", "side", "second", "third");
        assertEquals(all, named(domain.snapshots()));
        assertEquals(all, new TreeSet<>(domain.snapshotNames(Set.of())));
        assertEquals(4, domain.snapshotCount(Set.of()));
        List<String> texts = domain.snapshotXmls(Set.of(SnapshotListFlag.TOPOLOGICAL), Set.of());
        assertEquals(4, texts.size());
        assertTrue(texts.get(0).contains("<name>first</name>"), texts.get(0));
    }

    @Test
    void filtersChoose() {
        assertEquals(Set.of("first"), named(domain.snapshots(EnumSet.of(SnapshotListFlag.ROOTS))));
        assertEquals(Set.of("side", "third"), named(domain.snapshots(EnumSet.of(SnapshotListFlag.LEAVES))));
        assertEquals(2, domain.snapshotCount(EnumSet.of(SnapshotListFlag.NO_LEAVES)));
        for (SnapshotListFlag all : EnumSet.of(
                SnapshotListFlag.METADATA,
                SnapshotListFlag.ACTIVE,
                SnapshotListFlag.INTERNAL,
                SnapshotListFlag.TOPOLOGICAL)) {
            assertEquals(4, domain.snapshotCount(EnumSet.of(all)), all::constant);
        }
        for (SnapshotListFlag none : EnumSet.of(
                SnapshotListFlag.NO_METADATA,
                SnapshotListFlag.INACTIVE,
                SnapshotListFlag.DISK_ONLY,
                SnapshotListFlag.EXTERNAL)) {
            assertEquals(List.of(), domain.snapshotNames(EnumSet.of(none)), none::constant);
        }
    }

    @Test
    void childrenAndDescendants() {
        try (LibvirtSnapshot first = domain.snapshot("first")) {
            assertEquals(Set.of("side", "second"), named(first.children(Set.of())));
            assertEquals(2, first.childCount(Set.of()));
            Set<SnapshotChildrenFlag> below = EnumSet.of(SnapshotChildrenFlag.DESCENDANTS);
            assertEquals(Set.of("side", "second", "third"), new TreeSet<>(first.childNames(below)));
            assertEquals(3, first.childCount(below));
            for (SnapshotChildrenFlag flag : SnapshotChildrenFlag.values()) {
                Set<SnapshotChildrenFlag> with = EnumSet.of(SnapshotChildrenFlag.DESCENDANTS, flag);
                assertEquals(first.childCount(with), named(first.children(with)).size(), flag::constant);
            }
        }
    }

    @Test
    void parents() {
        try (LibvirtSnapshot first = domain.snapshot("first");
                LibvirtSnapshot third = domain.snapshot("third");
                LibvirtSnapshot second = Objects.requireNonNull(third.parent())) {
            assertEquals("second", second.name());
            assertNull(first.parent());
            third.delete(Set.of());
            LibvirtException gone = assertThrows(LibvirtException.class, third::parent);
            assertEquals("Domain snapshot not found: no domain snapshot with matching name 'third'", gone.getMessage());
        }
    }

    @Test
    void theCurrentOne() {
        assertTrue(domain.hasCurrentSnapshot());
        try (LibvirtSnapshot current = domain.currentSnapshot()) {
            assertEquals("third", current.name());
            assertTrue(current.isCurrent());
            assertTrue(current.hasMetadata());
            current.delete(Set.of());
        }
        try (LibvirtSnapshot first = domain.snapshot("first")) {
            first.delete(EnumSet.of(DeleteFlag.CHILDREN));
        }
        assertFalse(domain.hasCurrentSnapshot());
        LibvirtException none = assertThrows(LibvirtException.class, domain::currentSnapshot);
        assertEquals("Domain snapshot not found: the domain does not have a current snapshot", none.getMessage());
    }

    @Test
    void fromASnapshotBackToItsDomainAndConnection() {
        LibvirtSnapshot first = domain.snapshot("first");
        LibvirtSnapshot again = first.again();
        first.close();
        try (again;
                LibvirtDomain same = again.domain();
                LibvirtConnection back = again.connection()) {
            assertEquals("first", again.name());
            assertEquals(domain.uuid(), same.uuid());
            assertEquals(connection.uri(), back.uri());
            assertEquals(Access.WRITING, same.access());
            assertEquals(Access.WRITING, back.access());
        }
    }

    @Test
    void aRedefinedTreeIsTheSame() {
        List<String> texts = domain.snapshotXmls(Set.of(SnapshotListFlag.TOPOLOGICAL), Set.of(SnapshotXmlFlag.SECURE));
        try (LibvirtSnapshot first = domain.snapshot("first")) {
            first.delete(EnumSet.of(DeleteFlag.CHILDREN));
        }
        for (String text : texts) {
            Set<CreateFlag> flags = EnumSet.of(CreateFlag.REDEFINE, CreateFlag.VALIDATE);
            if (text.contains("<name>third</name>")) {
                flags.add(CreateFlag.CURRENT);
            }
            domain.createSnapshot(text, flags).close();
        }
        List<String> after = domain.snapshotXmls(Set.of(SnapshotListFlag.TOPOLOGICAL), Set.of(SnapshotXmlFlag.SECURE));
        assertEquals(new TreeSet<>(texts), new TreeSet<>(after));
        try (LibvirtSnapshot current = domain.currentSnapshot()) {
            assertEquals("third", current.name());
        }
    }

    @Test
    void manyNamesAreAllTold() {
        for (int i = 0; i < 100; i++) {
            TestDriver.create(domain, "n" + i);
        }
        assertEquals(104, new TreeSet<>(domain.snapshotNames(Set.of())).size());
        List<String> names = new ArrayList<>();
        names.addAll(domain.snapshotNames(EnumSet.of(SnapshotListFlag.ROOTS)));
        assertEquals(List.of("first"), names);
    }

    @Test
    void revertsLeaveTheGuestAsTheyAreTold() {
        try (LibvirtSnapshot first = domain.snapshot("first")) {
            first.revert(EnumSet.of(RevertFlag.PAUSED, RevertFlag.FORCE));
            assertEquals(GuestState.PAUSED, domain.state().guest());
            first.revert(EnumSet.of(RevertFlag.RUNNING));
            assertEquals(GuestState.RUNNING, domain.state().guest());
        }
        assertNotNull(domain.state());
    }
}
