package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the call that a document is there for out of the document and of what is known beside it. */
final class CallReader {

    private CallReader() {}

    /**
     * The call. The snapshot is what the document says; the others are those of the domain if they are known, else those of
     * the folder, of which there may be more. Flags that nobody has named are not given.
     */
    static SnapshotCall of(SnapshotDefinition definition, Intent.Kind kind, Facts known) {
        Facts facts = known.flags() == null ? known.withFlags(Set.of()) : known;
        SnapshotNode own = SnapshotNode.of(definition);
        SnapshotTree snapshots = facts.snapshots();
        if (snapshots != null) {
            return new SnapshotCall(kind, own.name(), replaced(snapshots, own), true, facts);
        }
        FolderView folder = facts.folder();
        FolderTree beside = folder == null ? null : folder.tree();
        SnapshotTree tree = beside == null ? SnapshotTree.of(List.of(own)) : replaced(beside.tree(), own);
        return new SnapshotCall(kind, own.name(), tree, false, facts);
    }

    /** The tree with the snapshot as the document describes it, if it is in the tree. */
    private static SnapshotTree replaced(SnapshotTree tree, SnapshotNode own) {
        SnapshotNode before = tree.node(own.name());
        if (before == null) {
            return tree;
        }
        List<SnapshotNode> nodes = new ArrayList<>(tree.nodes().size());
        for (SnapshotNode node : tree.nodes()) {
            nodes.add(node == before ? merged(before, own) : node);
        }
        return SnapshotTree.of(nodes);
    }

    private static SnapshotNode merged(SnapshotNode before, SnapshotNode own) {
        @Nullable String parent = own.parent() == null ? before.parent() : own.parent();
        SnapshotNode linked = own.withParent(parent);
        return before.isCurrent() ? linked.current() : linked;
    }
}
