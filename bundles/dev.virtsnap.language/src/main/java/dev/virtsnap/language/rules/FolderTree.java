package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of a folder that are about snapshots of one domain. Immutable. */
final class FolderTree {

    private final List<FolderEntry> entries;
    private final SnapshotTree tree;
    private final Map<String, FolderEntry> byName;
    private final Map<String, FolderEntry> firstWriters;
    private final @Nullable FolderEntry firstCurrent;
    private final @Nullable FolderEntry firstRoot;
    private final @Nullable FolderEntry secondRoot;

    FolderTree(List<FolderEntry> entries) {
        this.entries = List.copyOf(entries);
        this.byName = new HashMap<>(entries.size() * 2);
        this.firstWriters = new HashMap<>();
        List<SnapshotNode> nodes = new ArrayList<>(entries.size());
        FolderEntry current = null;
        FolderEntry root = null;
        FolderEntry second = null;
        for (FolderEntry entry : entries) {
            SnapshotNode node = entry.node();
            nodes.add(node);
            byName.putIfAbsent(node.name(), entry);
            current = current == null && node.isCurrent() ? entry : current;
            if (node.parent() == null && byName.get(node.name()) == entry) {
                second = root != null && second == null ? entry : second;
                root = root == null ? entry : root;
            }
            for (FolderEntry.Written written : entry.writes()) {
                firstWriters.putIfAbsent(written.path(), entry);
            }
        }
        this.tree = SnapshotTree.of(nodes);
        this.firstCurrent = current;
        this.firstRoot = root;
        this.secondRoot = second;
    }

    int size() {
        return entries.size();
    }

    /** Whether most of them descend from others, so that they look like a tree and not like a collection. */
    boolean isMostlyTree() {
        return tree.roots().size() * 2 <= tree.nodes().size();
    }

    SnapshotTree tree() {
        return tree;
    }

    /** The first document about the snapshot of that name; null if there is none. */
    @Nullable
    FolderEntry named(String name) {
        return byName.get(name);
    }

    /** The first document whose snapshot writes to a file; null if there is none. */
    @Nullable
    FolderEntry firstWriter(String path) {
        return firstWriters.get(path);
    }

    /** The first document that says its snapshot is current; null if none does. */
    @Nullable
    FolderEntry firstCurrent() {
        return firstCurrent;
    }

    /** The first document of a snapshot without parent; null if there is none. */
    @Nullable
    FolderEntry firstRoot() {
        return firstRoot;
    }

    /** The second one; null if there are not as many. */
    @Nullable
    FolderEntry secondRoot() {
        return secondRoot;
    }
}
