package dev.virtsnap.language.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    public static final SnapshotTree EMPTY = new SnapshotTree(List.of(), 0);

    private static final int NONE = -1;

    /** Places for that many more snapshots than there are, at least. */
    private static final int SPARE = 16;

    /**
     * What is known of node {@code i} stands at {@code i} of each array, for all {@code i} below the size. Behind that, and in
     * links to there, stands what belongs to a tree that has this one as its beginning, made by {@link #with}.
     */
    private final SnapshotNode[] array;

    private final int size;
    private final Map<String, Integer> byName;
    private final int[] parents;
    private final int[] firstChild;
    private final int[] lastChild;
    private final int[] nextSibling;
    private final int[] depths;
    private final int[] layers;
    private final boolean[] inCycle;
    private final int[] tops;
    private final int topCount;

    /** How many places of the arrays are taken, by this tree or by one that it is the beginning of. */
    private final AtomicInteger taken;

    private final boolean dangles;
    private final @Nullable SnapshotNode current;

    private SnapshotTree(Collection<SnapshotNode> all, int spare) {
        int most = all.size() + spare;
        SnapshotNode[] unique = new SnapshotNode[most];
        // read by other threads while a longer tree is made
        this.byName = new ConcurrentHashMap<>(most);
        int count = 0;
        for (SnapshotNode node : all) {
            if (byName.putIfAbsent(node.name(), count) == null) {
                unique[count++] = node;
            }
        }
        this.array = unique;
        this.size = count;
        this.taken = new AtomicInteger(count);
        this.parents = filled(most);
        this.firstChild = filled(most);
        this.lastChild = filled(most);
        this.nextSibling = filled(most);
        this.depths = filled(most);
        this.layers = new int[most];
        this.inCycle = new boolean[most];
        this.tops = new int[most];
        int roots = 0;
        boolean parentless = false;
        SnapshotNode first = null;
        for (int i = 0; i < size; i++) {
            String parent = array[i].parent();
            link(i, parent == null ? NONE : byName.getOrDefault(parent, NONE));
            if (parents[i] == NONE) {
                tops[roots++] = i;
                parentless |= parent != null;
            }
            first = first == null && array[i].isCurrent() ? array[i] : first;
        }
        this.topCount = roots;
        this.dangles = parentless;
        this.current = first;
        measure();
        findCycles();
    }

    /** The same with one more behind all others, in places that are free. */
    private SnapshotTree(SnapshotTree tree, SnapshotNode node, int parent) {
        this(tree, tree.array, tree.size + 1, tree.taken, current(tree, node), parent == NONE ? 1 : 0);
        int at = tree.size;
        array[at] = node;
        link(at, parent);
        depths[at] = parent == NONE ? 0 : depths[parent] == NONE ? NONE : depths[parent] + 1;
        layers[at] = depths[at] == NONE ? 0 : layer(at);
        if (parent == NONE) {
            tops[tree.topCount] = at;
        }
        byName.put(node.name(), at);
    }

    private SnapshotTree(
            SnapshotTree tree,
            SnapshotNode[] array,
            int size,
            AtomicInteger taken,
            @Nullable SnapshotNode current,
            int moreTops) {
        this.array = array;
        this.size = size;
        this.byName = tree.byName;
        this.parents = tree.parents;
        this.firstChild = tree.firstChild;
        this.lastChild = tree.lastChild;
        this.nextSibling = tree.nextSibling;
        this.depths = tree.depths;
        this.layers = tree.layers;
        this.inCycle = tree.inCycle;
        this.tops = tree.tops;
        this.topCount = tree.topCount + moreTops;
        this.taken = taken;
        this.dangles = tree.dangles;
        this.current = current;
    }

    private static @Nullable SnapshotNode current(SnapshotTree tree, SnapshotNode more) {
        return tree.current == null && more.isCurrent() ? more : tree.current;
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /** The tree of these snapshots; of several with one name the first counts, for a domain has no two. */
    public static SnapshotTree of(List<SnapshotNode> nodes) {
        return nodes.isEmpty() ? EMPTY : new SnapshotTree(nodes, 0);
    }

    /**
     * This tree with one snapshot more, or with another in the place of the one of that name. To make a tree by adding one
     * after the other, parents first, takes time in proportion to their number.
     */
    public SnapshotTree with(SnapshotNode node) {
        int at = index(node.name());
        if (at != NONE) {
            return replacing(at, node);
        }
        String parent = node.parent();
        int above = parent == null ? NONE : index(parent);
        boolean dangling = parent != null && above == NONE;
        if (!dangles && !dangling && size < array.length && taken.compareAndSet(size, size + 1)) {
            return new SnapshotTree(this, node, above);
        }
        List<SnapshotNode> all = new ArrayList<>(nodes());
        all.add(node);
        return new SnapshotTree(all, size + SPARE);
    }

    private SnapshotTree replacing(int at, SnapshotNode node) {
        SnapshotNode old = array[at];
        SnapshotNode[] copy = Arrays.copyOf(array, size);
        copy[at] = node;
        boolean samePlace = Objects.equals(old.parent(), node.parent())
                && old.isExternal() == node.isExternal()
                && old.isCurrent() == node.isCurrent();
        if (!samePlace) {
            return new SnapshotTree(Arrays.asList(copy), SPARE);
        }
        // no longer tree begins with this one: its places are those of another
        return new SnapshotTree(this, copy, size, new AtomicInteger(-1), old == current ? node : current, 0);
    }

    private void link(int at, int parent) {
        parents[at] = parent;
        if (parent == NONE) {
            return;
        }
        if (lastChild[parent] == NONE) {
            firstChild[parent] = at;
        } else {
            nextSibling[lastChild[parent]] = at;
        }
        lastChild[parent] = at;
    }

    /** The first child of a node, {@code NONE} if this tree has none. */
    private int first(int parent) {
        return known(firstChild[parent]);
    }

    private int next(int child) {
        return known(nextSibling[child]);
    }

    /** Links that lead beyond this tree lead nowhere in it. */
    private int known(int link) {
        return link < size ? link : NONE;
    }

    private int layer(int at) {
        return (parents[at] == NONE ? 0 : layers[parents[at]]) + (array[at].isExternal() ? 1 : 0);
    }

    /** Goes down from the roots, so that each node is reached after its parent and those in a circle never. */
    private void measure() {
        int[] queue = Arrays.copyOf(tops, size);
        int end = topCount;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            depths[node] = parents[node] == NONE ? 0 : depths[parents[node]] + 1;
            layers[node] = layer(node);
            for (int c = first(node); c != NONE; c = next(c)) {
                queue[end++] = c;
            }
        }
    }

    /** Goes up from every node that no root reaches; who comes back to where this walk has been has found a circle. */
    private void findCycles() {
        int[] walks = new int[size];
        for (int i = 0; i < size; i++) {
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
        return Collections.unmodifiableList(Arrays.asList(array).subList(0, size));
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Those without a parent, and those whose parent is not there. */
    public List<SnapshotNode> roots() {
        List<SnapshotNode> found = new ArrayList<>(topCount);
        for (int i = 0; i < topCount; i++) {
            found.add(array[tops[i]]);
        }
        return found;
    }

    /** The current snapshot, the first if several claim to be it; null if none is known to be. */
    public @Nullable SnapshotNode current() {
        return current;
    }

    /** The snapshot of that name; null if there is none. */
    public @Nullable SnapshotNode node(String name) {
        int at = index(name);
        return at == NONE ? null : array[at];
    }

    /** The parent of a snapshot; null if it has none, or if it or its parent is not there. */
    public @Nullable SnapshotNode parent(String name) {
        int at = index(name);
        return at == NONE || parents[at] == NONE ? null : array[parents[at]];
    }

    /** The snapshots whose parent this one is, in the order in which they were given. */
    public List<SnapshotNode> children(String name) {
        int at = index(name);
        List<SnapshotNode> found = new ArrayList<>();
        for (int c = at == NONE ? NONE : first(at); c != NONE; c = next(c)) {
            found.add(array[c]);
        }
        return found;
    }

    public int childCount(String name) {
        return children(name).size();
    }

    /** All snapshots below this one, parents before their children, each once and never this one itself. */
    public List<SnapshotNode> descendants(String name) {
        List<SnapshotNode> found = new ArrayList<>();
        int top = index(name);
        if (top == NONE) {
            return found;
        }
        int at = except(top, first(top));
        while (at != NONE) {
            found.add(array[at]);
            int down = except(top, first(at));
            while (down == NONE && at != top) {
                down = except(top, next(at));
                at = parents[at];
            }
            at = down;
        }
        return found;
    }

    /** A child; the next one if it is that snapshot, which is below itself in a circle. */
    private int except(int top, int child) {
        return child == top ? next(child) : child;
    }

    /** The snapshots above this one, the nearest first, each once and never this one itself. */
    public List<SnapshotNode> ancestors(String name) {
        List<SnapshotNode> found = new ArrayList<>();
        int from = index(name);
        if (from == NONE) {
            return found;
        }
        boolean[] seen = new boolean[depths[from] == NONE ? size : 0];
        for (int at = parents[from]; at != NONE && at != from; at = parents[at]) {
            if (depths[at] == NONE) {
                if (seen[at]) {
                    break;
                }
                seen[at] = true;
            }
            found.add(array[at]);
        }
        return found;
    }

    /** Whether one snapshot is above another; no snapshot is above itself unless it is in a circle. */
    public boolean isAncestor(String above, String below) {
        int top = index(above);
        int at = index(below);
        for (int steps = 0; top != NONE && at != NONE && steps < size; steps++) {
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
        return at != NONE && parents[at] == NONE && array[at].parent() != null;
    }

    private int index(String name) {
        return known(byName.getOrDefault(name, NONE));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SnapshotTree tree && nodes().equals(tree.nodes());
    }

    @Override
    public int hashCode() {
        return nodes().hashCode();
    }

    @Override
    public String toString() {
        return size + " snapshots, " + topCount + " roots";
    }
}
