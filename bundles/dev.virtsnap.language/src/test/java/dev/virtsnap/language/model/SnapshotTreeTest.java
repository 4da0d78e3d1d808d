package dev.virtsnap.language.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Trees against a naive model: a map from name to parent, and nothing but walking along it. */
class SnapshotTreeTest {

    private static final int LONG = 10_000;

    /** Snapshots 0 to n-1 with any parents: none, each other, themselves, or one that is not there; names may repeat. */
    @Provide
    Arbitrary<List<SnapshotNode>> anyNodes() {
        Arbitrary<String> names = Arbitraries.integers().between(0, 11).map(String::valueOf);
        Arbitrary<String> parents = names.injectNull(0.3);
        return Combinators.combine(names, parents, Arbitraries.of(SnapshotMode.values()))
                .as((name, parent, mode) ->
                        SnapshotNode.of(name, parent, null).withDisks(List.of(StoredDisk.of("vda", mode))))
                .list()
                .ofMaxSize(14);
    }

    /** Who is above a name, by walking until nobody is or one has been there. */
    private static List<String> above(Map<String, SnapshotNode> model, String name) {
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        String at = node(model, name).parent();
        while (at != null && model.containsKey(at) && seen.add(at)) {
            at = node(model, at).parent();
        }
        return new ArrayList<>(seen);
    }

    private static SnapshotNode node(Map<String, SnapshotNode> model, String name) {
        return Objects.requireNonNull(model.get(name), name);
    }

    @Property
    void everyTreeIsWhatWalkingAlongTheParentsSays(@ForAll("anyNodes") List<SnapshotNode> nodes) {
        Map<String, SnapshotNode> model = new HashMap<>();
        nodes.forEach(node -> model.putIfAbsent(node.name(), node));
        SnapshotTree tree = SnapshotTree.of(nodes);

        assertEquals(model.size(), tree.nodes().size());
        Set<String> roots = new HashSet<>();
        for (SnapshotNode node : tree.nodes()) {
            String name = node.name();
            assertSame(model.get(name), node);
            List<String> above = above(model, name);
            boolean inCycle = above.contains(name);
            boolean aboveCycle = inCycle
                    || above.stream().anyMatch(each -> above(model, each).contains(each));
            String parent = node.parent();
            boolean isRoot = parent == null || !model.containsKey(parent);

            assertEquals(inCycle, tree.isInCycle(name), name);
            assertEquals(aboveCycle ? -1 : above.size(), tree.depth(name), name);
            assertEquals(isRoot && parent != null, tree.isDangling(name), name);
            assertEquals(isRoot ? null : model.get(parent), tree.parent(name));
            List<String> proper = new ArrayList<>(above);
            proper.remove(name);
            List<String> ancestors = names(tree.ancestors(name));
            assertEquals(proper, inCycle ? proper : ancestors, name);
            assertEquals(Set.copyOf(proper), Set.copyOf(ancestors));
            for (String other : model.keySet()) {
                assertEquals(above.contains(other), tree.isAncestor(other, name), other + " above " + name);
            }
            long externals = proper.stream()
                            .filter(each -> node(model, each).isExternal())
                            .count()
                    + (node.isExternal() ? 1 : 0);
            assertEquals(aboveCycle ? 0 : externals, tree.layers(name));
            if (isRoot) {
                roots.add(name);
            }
            Set<String> below = new HashSet<>();
            model.keySet().stream()
                    .filter(each -> !each.equals(name) && above(model, each).contains(name))
                    .forEach(below::add);
            List<String> descendants = names(tree.descendants(name));
            assertEquals(below, Set.copyOf(descendants), name);
            assertEquals(below.size(), descendants.size(), name);
            assertEquals(
                    model.values().stream()
                            .filter(each -> name.equals(each.parent()))
                            .count(),
                    tree.childCount(name));
        }
        assertEquals(roots, Set.copyOf(names(tree.roots())));
    }

    /** Each tree on the way stays what it is, whatever is made of it. */
    @Property
    void oneMoreOrAnotherInItsPlaceIsAsIfAllWereGivenAtOnce(
            @ForAll("anyNodes") List<SnapshotNode> nodes, @ForAll("anyNodes") List<SnapshotNode> others) {
        Map<String, SnapshotNode> model = new LinkedHashMap<>();
        List<SnapshotTree> trees = new ArrayList<>();
        List<List<SnapshotNode>> given = new ArrayList<>();
        SnapshotTree tree = SnapshotTree.EMPTY;
        for (SnapshotNode node : nodes) {
            model.put(node.name(), node);
            tree = tree.with(node);
            trees.add(tree);
            given.add(List.copyOf(model.values()));
        }
        for (int i = 0; i < trees.size(); i++) {
            others.forEach(trees.get(i)::with);
            assertAlike(SnapshotTree.of(given.get(i)), trees.get(i));
        }
    }

    private static void assertAlike(SnapshotTree expected, SnapshotTree tree) {
        assertEquals(expected, tree);
        assertEquals(expected.current(), tree.current());
        assertEquals(expected.roots(), tree.roots());
        for (SnapshotNode node : expected.nodes()) {
            String name = node.name();
            assertEquals(node, tree.node(name));
            assertEquals(expected.parent(name), tree.parent(name));
            assertEquals(expected.children(name), tree.children(name));
            assertEquals(expected.descendants(name), tree.descendants(name));
            assertEquals(expected.ancestors(name), tree.ancestors(name));
            assertEquals(expected.depth(name), tree.depth(name));
            assertEquals(expected.layers(name), tree.layers(name));
            assertEquals(expected.isInCycle(name), tree.isInCycle(name));
            assertEquals(expected.isDangling(name), tree.isDangling(name));
        }
    }

    @Test
    void aTreeGrowsInTimeInProportion() {
        SnapshotTree tree = SnapshotTree.EMPTY;
        List<SnapshotTree> some = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            tree = tree.with(SnapshotNode.of("s" + i, i == 0 ? null : "s" + (i - 1), SnapshotState.SHUTOFF));
            if (i % 1_000 == 0) {
                some.add(tree);
            }
        }
        assertEquals(LONG - 1, tree.depth("s" + (LONG - 1)));
        for (int i = 0; i < some.size(); i++) {
            assertEquals(i * 1_000 + 1, some.get(i).nodes().size());
            assertNull(some.get(i).node("s" + (i * 1_000 + 1)));
            assertEquals(List.of(), some.get(i).children("s" + i * 1_000));
        }
    }

    @Property
    void parentsComeBeforeTheirChildren(@ForAll("anyNodes") List<SnapshotNode> nodes) {
        SnapshotTree tree = SnapshotTree.of(nodes);
        for (SnapshotNode top : tree.nodes()) {
            Set<String> seen = new HashSet<>(Set.of(top.name()));
            for (SnapshotNode below : tree.descendants(top.name())) {
                assertTrue(seen.contains(below.parent()), below.name());
                seen.add(below.name());
            }
        }
    }

    private static List<String> names(List<SnapshotNode> nodes) {
        return nodes.stream().map(SnapshotNode::name).toList();
    }

    @Test
    void aChainMayBeLong() {
        List<SnapshotNode> chain = new ArrayList<>();
        for (int i = LONG - 1; 0 <= i; i--) {
            chain.add(SnapshotNode.of("s" + i, i == 0 ? null : "s" + (i - 1), SnapshotState.SHUTOFF));
        }
        SnapshotTree tree = SnapshotTree.of(chain);
        assertEquals(LONG - 1, tree.depth("s" + (LONG - 1)));
        assertEquals(LONG - 1, tree.descendants("s0").size());
        assertEquals(LONG - 1, tree.ancestors("s" + (LONG - 1)).size());
        assertEquals(List.of("s0"), names(tree.roots()));
    }

    @Test
    void aCircleMayBeLong() {
        List<SnapshotNode> circle = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            circle.add(SnapshotNode.of("s" + i, "s" + (i + 1) % LONG, null));
        }
        SnapshotTree tree = SnapshotTree.of(circle);
        assertTrue(tree.roots().isEmpty());
        assertTrue(tree.isInCycle("s0"));
        assertEquals(LONG - 1, tree.ancestors("s1").size());
        assertEquals(LONG - 1, tree.descendants("s1").size());
    }

    @Test
    void nothingIsThereThatIsNot() {
        assertEquals(-1, SnapshotTree.EMPTY.depth("a"));
        assertNull(SnapshotTree.EMPTY.node("a"));
        assertNull(SnapshotTree.EMPTY.parent("a"));
        assertTrue(SnapshotTree.EMPTY.descendants("a").isEmpty());
        assertTrue(SnapshotTree.EMPTY.ancestors("a").isEmpty());
        assertFalse(SnapshotTree.EMPTY.isAncestor("a", "a"));
        assertNull(SnapshotTree.EMPTY.current());
    }

    @Test
    void aDumpIsRead() {
        SnapshotNode node = SnapshotNode.of(
                SnapshotDefinition.of(
                        SyntaxTree.parse(
                                Text.of(
                                        """
                <domainsnapshot>
                  <name>s2</name>
                  <state>running</state>
                  <parent><name>s1</name></parent>
                  <memory snapshot='external' file='/vm/s2.mem'/>
                  <disks>
                    <disk name='/vm/a.qcow2' snapshot='external'>
                      <source file='/vm/a.s2'/><snapshotDeleteInProgress/>
                    </disk>
                  </disks>
                  <domain type='kvm'>
                    <name>web1</name>
                    <uuid>4DEA22B3-1d52-d8f3-2516-782e98ab3fa0</uuid>
                    <devices>
                      <disk type='file'><source file='/vm/a.qcow2'/><target dev='vda'/></disk>
                      <disk type='file'><source file='/vm/b.qcow2'/><target dev='vdb'/></disk>
                      <disk type='file' device='cdrom'><target dev='sda'/></disk>
                    </devices>
                  </domain>
                  <active>1</active>
                </domainsnapshot>
                """))));
        assertEquals("s1", node.parent());
        assertTrue(node.isCurrent() && node.isExternal());
        assertEquals(SnapshotKind.EXTERNAL, node.kind());
        assertEquals("4dea22b31d52d8f32516782e98ab3fa0", node.domainUuid());
        assertEquals("/vm/s2.mem", node.memoryFile());
        assertEquals(
                List.of(
                        new StoredDisk("vda", SnapshotMode.EXTERNAL, "/vm/a.s2", "/vm/a.qcow2", StorageType.FILE, true),
                        new StoredDisk(
                                "vdb", SnapshotMode.EXTERNAL, "/vm/b.s2", "/vm/b.qcow2", StorageType.FILE, false),
                        new StoredDisk("sda", SnapshotMode.NO, null, null, StorageType.FILE, false)),
                node.disks());
    }

    @Test
    void kindsFollowFromTheParts() {
        SnapshotNode bare = SnapshotNode.of("a", null, SnapshotState.RUNNING);
        assertNull(bare.kind());
        assertFalse(bare.isExternal() || bare.isInternal());
        SnapshotNode internal = bare.withDisks(List.of(StoredDisk.of("vda", SnapshotMode.INTERNAL)));
        assertTrue(internal.isInternal());
        assertEquals(
                SnapshotKind.MIXED, internal.withMemory(SnapshotMode.EXTERNAL).kind());
        assertEquals(
                SnapshotKind.EXTERNAL, bare.withMemory(SnapshotMode.EXTERNAL).kind());
    }
}
