package dev.virtsnap.language.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of one domain and what descends from what ({@code virDomainMomentObjList}). An immutable value.
 *
 * <p>Any nodes make a tree, also those of files that somebody has edited: a parent that is not there makes its child a root
 * that {@link #isDangling dangles}; where parents go round in a circle, nobody is a root and everybody has no
 * {@link #depth}. Nothing recurses, so a chain may be as long as memory allows.
 */
public final class SnapshotTree {

    /** No snapshots at all. */
    public static final SnapshotTree EMPTY = new SnapshotTree(List.of());

    private static final int NONE = -1;

    private final List<SnapshotNode> nodes;
    private final Map<String, Integer> byName;
    private final int[] parents;

    /** The children of node {@code i} are those from {@code firstChild[i]} to before {@code firstChild[i + 1]}. */
    private final int[] firstChild;

    private final int[] children;
    private final int[] depths;
    private final int[] layers;
    private final boolean[] inCycle;
    private final List<SnapshotNode> roots;
    private final @Nullable SnapshotNode current;

    private SnapshotTree(List<SnapshotNode> all) {
        List<SnapshotNode> unique = new ArrayList<>(all.size());
        this.byName = new HashMap<>(all.size() * 2);
        for (SnapshotNode node : all) {
            if (byName.putIfAbsent(node.name(), unique.size()) == null) {
                unique.add(node);
            }
        }
        this.nodes = List.copyOf(unique);
        this.parents = new int[nodes.size()];
        this.firstChild = new int[nodes.size() + 1];
        this.children = new int[nodes.size()];
        this.depths = new int[nodes.size()];
        this.layers = new int[nodes.size()];
        this.inCycle = new boolean[nodes.size()];
        link();
        measure();
        findCycles();
        List<SnapshotNode> tops = new ArrayList<>();
        SnapshotNode first = null;
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == NONE) {
                tops.add(nodes.get(i));
            }
            first = first == null && nodes.get(i).isCurrent() ? nodes.get(i) : first;
        }
        this.roots = List.copyOf(tops);
        this.current = first;
    }

    /** The tree of these snapshots; of several with one name the first counts, for a domain has no two. */
    public static SnapshotTree of(List<SnapshotNode> nodes) {
        return nodes.isEmpty() ? EMPTY : new SnapshotTree(nodes);
    }

    private void link() {
        for (int i = 0; i < parents.length; i++) {
            String parent = nodes.get(i).parent();
            Integer at = parent == null ? null : byName.get(parent);
            parents[i] = at == null ? NONE : at;
            if (at != null) {
                firstChild[at + 1]++;
            }
        }
        for (int i = 0; i < parents.length; i++) {
            firstChild[i + 1] += firstChild[i];
        }
        int[] next = Arrays.copyOf(firstChild, parents.length);
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] != NONE) {
                children[next[parents[i]]++] = i;
            }
        }
    }

    /** Goes down from the roots, so that each node is reached after its parent and those in a circle never. */
    private void measure() {
        Arrays.fill(depths, NONE);
        int[] queue = new int[parents.length];
        int end = 0;
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == NONE) {
                depths[i] = 0;
                queue[end++] = i;
            }
        }
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            layers[node] = (parents[node] == NONE ? 0 : layers[parents[node]])
                    + (nodes.get(node).isExternal() ? 1 : 0);
            for (int c = firstChild[node]; c < firstChild[node + 1]; c++) {
                depths[children[c]] = depths[node] + 1;
                queue[end++] = children[c];
            }
        }
    }

    /** Goes up from every node that no root reaches; who comes back to where this walk has been has found a circle. */
    private void findCycles() {
        int[] walks = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int at = i;
            while (depths[i] == NONE && walks[at] == 0) {
                walks[at] = i + 1;
                at = parents[at];
            }
            while (depths[i] == NONE && walks[at] == i + 1 && !inCycle[at]) {
                inCycle[at] = true;
                at = parents[at];
            }
        }
    }

    /** All snapshots, in the order in which they were given. */
    public List<SnapshotNode> nodes() {
        return nodes;
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Those without a parent, and those whose parent is not there. */
    public List<SnapshotNode> roots() {
        return roots;
    }

    /** The current snapshot, the first if several claim to be it; null if none is known to be. */
    public @Nullable SnapshotNode current() {
        return current;
    }

    /** The snapshot of that name; null if there is none. */
    public @Nullable SnapshotNode node(String name) {
        Integer at = byName.get(name);
        return at == null ? null : nodes.get(at);
    }

    /** The parent of a snapshot; null if it has none, or if it or its parent is not there. */
    public @Nullable SnapshotNode parent(String name) {
        int at = index(name);
        return at == NONE || parents[at] == NONE ? null : nodes.get(parents[at]);
    }

    /** The snapshots whose parent this one is, in the order in which they were given. */
    public List<SnapshotNode> children(String name) {
        int at = index(name);
        List<SnapshotNode> found = new ArrayList<>();
        for (int c = at == NONE ? 0 : firstChild[at]; at != NONE && c < firstChild[at + 1]; c++) {
            found.add(nodes.get(children[c]));
        }
        return found;
    }

    public int childCount(String name) {
        int at = index(name);
        return at == NONE ? 0 : firstChild[at + 1] - firstChild[at];
    }

    /** All snapshots below this one, parents before their children, each once and never this one itself. */
    public List<SnapshotNode> descendants(String name) {
        List<SnapshotNode> found = new ArrayList<>();
        int top = index(name);
        if (top == NONE) {
            return found;
        }
        boolean[] seen = new boolean[parents.length];
        int[] stack = new int[parents.length];
        seen[top] = true;
        int size = push(stack, 0, top, seen);
        while (0 < size) {
            int at = stack[--size];
            found.add(nodes.get(at));
            size = push(stack, size, at, seen);
        }
        return found;
    }

    private int push(int[] stack, int size, int parent, boolean[] seen) {
        int end = size;
        for (int c = firstChild[parent + 1] - 1; firstChild[parent] <= c; c--) {
            if (!seen[children[c]]) {
                seen[children[c]] = true;
                stack[end++] = children[c];
            }
        }
        return end;
    }

    /** The snapshots above this one, the nearest first, each once and never this one itself. */
    public List<SnapshotNode> ancestors(String name) {
        List<SnapshotNode> found = new ArrayList<>();
        int from = index(name);
        if (from == NONE) {
            return found;
        }
        boolean[] seen = new boolean[depths[from] == NONE ? parents.length : 0];
        for (int at = parents[from]; at != NONE && at != from; at = parents[at]) {
            if (depths[at] == NONE) {
                if (seen[at]) {
                    break;
                }
                seen[at] = true;
            }
            found.add(nodes.get(at));
        }
        return found;
    }

    /** Whether one snapshot is above another; no snapshot is above itself unless it is in a circle. */
    public boolean isAncestor(String above, String below) {
        int top = index(above);
        int at = index(below);
        for (int steps = 0; top != NONE && at != NONE && steps < parents.length; steps++) {
            at = parents[at];
            if (at == top) {
                return true;
            }
        }
        return false;
    }

    /** How many snapshots are above this one; -1 if it is not there, or if parents go round in a circle above it. */
    public int depth(String name) {
        int at = index(name);
        return at == NONE ? NONE : depths[at];
    }

    /** How many of this one and those above it are external: each laid a file on top; 0 where {@link #depth} is -1. */
    public int layers(String name) {
        int at = index(name);
        return at == NONE ? 0 : layers[at];
    }

    /** Whether it is an ancestor of itself. */
    public boolean isInCycle(String name) {
        int at = index(name);
        return at != NONE && inCycle[at];
    }

    /** Whether it names a parent that is not there. */
    public boolean isDangling(String name) {
        int at = index(name);
        return at != NONE && parents[at] == NONE && nodes.get(at).parent() != null;
    }

    private int index(String name) {
        Integer at = byName.get(name);
        return at == null ? NONE : at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SnapshotTree tree && nodes.equals(tree.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return nodes.size() + " snapshots, " + roots.size() + " roots";
    }
}
