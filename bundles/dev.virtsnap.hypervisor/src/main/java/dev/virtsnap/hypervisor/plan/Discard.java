package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Go back to a snapshot and give it up, so that all is as it was when it was taken: what the first proposal called {@code
 * DISCARD}.
 *
 * @param snapshot its name
 * @param flags those of the revert
 * @param force whether snapshots below it may be deleted for it ({@code DISCARD_FORCE})
 * @param loseMemory whether the memory of a running guest may be thrown away
 */
public record Discard(String snapshot, Set<RevertFlag> flags, boolean force, boolean loseMemory) implements Action {

    public Discard {
        flags = Set.copyOf(flags);
    }

    @Override
    public String sentence() {
        return "Discard " + Shown.quoted(snapshot) + (force ? " by force" : "") + Flags.words(flags);
    }

    @Override
    public void draft(Draft draft) {
        SnapshotTree tree = draft.tree();
        SnapshotNode target = tree.node(snapshot);
        List<SnapshotNode> below = target == null ? List.of() : tree.descendants(snapshot);
        if (!below.isEmpty() && !force) {
            draft.refuse(
                    "There are snapshots below " + Shown.quoted(snapshot) + ": " + Shown.quoted(Safety.names(below))
                            + ". Delete these first, or discard by force, which deletes them.");
            return;
        }
        if (target != null && draft.facts().isActive() && !loseMemory) {
            draft.refuse("The domain is '" + draft.simulation().state().word()
                    + "', and what it has in memory would be thrown"
                    + " away. Shut it down, take a snapshot with memory first, or say that the memory may be lost.");
            return;
        }
        boolean external =
                target != null && (target.isExternal() || below.stream().anyMatch(SnapshotNode::isExternal));
        boolean internal =
                target != null && (!target.isExternal() || below.stream().anyMatch(node -> !node.isExternal()));
        if (external && internal && isRisky(draft)) {
            draft.refuse(
                    "Internal and external snapshots are mixed here, and libvirt before 11.0 may delete the base image"
                            + " with them. Delete the ones below " + Shown.quoted(snapshot)
                            + " one by one, or update libvirt.");
            return;
        }
        OwnPath own = below.isEmpty() && flags.isEmpty() ? OwnPath.to(draft, target) : null;
        if (own != null && snapshot.equals(draft.simulation().current()) && own.isAloneOnItsImages()) {
            own.define();
            draft.step(DeleteStep.of(snapshot, Set.of(DeleteFlag.METADATA_ONLY), draft.simulation()));
            return;
        }
        Safety.refuseBrokenRevert(draft, snapshot);
        draft.step(new RevertStep(snapshot, flags));
        delete(draft, tree, target, below, external);
    }

    private static boolean isRisky(Draft draft) {
        return draft.facts().driver() == Driver.QEMU && draft.facts().isBefore(11, 0);
    }

    private void delete(
            Draft draft, SnapshotTree tree, @Nullable SnapshotNode target, List<SnapshotNode> below, boolean external) {
        if (!below.isEmpty() && !external) {
            draft.step(DeleteStep.of(snapshot, Set.of(DeleteFlag.CHILDREN), draft.simulation()));
            return;
        }
        if (target != null && !below.isEmpty()) {
            for (String name : Safety.leavesFirst(tree, target)) {
                draft.step(DeleteStep.of(name, Set.of(), draft.simulation()));
            }
            return;
        }
        draft.step(DeleteStep.of(snapshot, Set.of(), draft.simulation()));
    }
}
