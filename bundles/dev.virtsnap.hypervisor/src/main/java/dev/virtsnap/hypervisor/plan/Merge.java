package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Give up a snapshot and keep all that was written since: what the first proposal called {@code MERGE}.
 *
 * @param snapshot its name
 * @param force whether other branches that stand on the same images may be deleted for it ({@code MERGE_FORCE})
 */
public record Merge(String snapshot, boolean force) implements Action {

    @Override
    public String sentence() {
        return "Merge " + Shown.quoted(snapshot) + (force ? " by force" : "");
    }

    @Override
    public void draft(Draft draft) {
        SnapshotTree tree = draft.tree();
        SnapshotNode target = tree.node(snapshot);
        if (target != null && !clears(target, draft)) {
            return;
        }
        draft.step(DeleteStep.of(snapshot, Set.of(), draft.simulation()));
    }

    /** Makes room for the merge; false if that is not possible or not allowed. */
    private boolean clears(SnapshotNode target, Draft draft) {
        SnapshotTree tree = draft.tree();
        SnapshotNode current = tree.current();
        List<SnapshotNode> broken = Safety.brokenByMerge(tree, target);
        boolean onTheLine =
                current != null && (current.name().equals(snapshot) || tree.isAncestor(snapshot, current.name()));
        if (!broken.isEmpty() && !onTheLine) {
            draft.refuse("The domain does not stand on " + Shown.quoted(snapshot)
                    + ", and it has snapshots below it, so nobody could merge its data. Delete those below it first: "
                    + Shown.quoted(Safety.names(tree.descendants(snapshot))) + ".");
            return false;
        }
        List<String> dying = new ArrayList<>();
        broken.forEach(branch -> dying.addAll(Safety.leavesFirst(tree, branch)));
        if (!dying.isEmpty() && !force) {
            draft.refuse("The merge writes into images that other snapshots stand on, and breaks " + Shown.quoted(dying)
                    + ". Delete these first, or merge by force, which deletes them.");
            return false;
        }
        for (String name : dying) {
            draft.step(DeleteStep.of(name, Set.of(), draft.simulation()));
        }
        return true;
    }
}
