package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.language.syntax.Escapes;
import java.util.EnumSet;
import java.util.Set;

/**
 * Stop working on a snapshot and keep it: the domain goes back to what stands before it. What the first proposal of this
 * interface called {@code Deactivate} without a flag.
 *
 * @param snapshot its name
 * @param flags those of the revert
 * @param keptAs the name of a snapshot that is taken first, so that what is there now is not lost; empty for one that is
 *     made of the name of the snapshot
 * @param loseChanges whether none is taken
 */
public record Deactivate(String snapshot, Set<RevertFlag> flags, String keptAs, boolean loseChanges) implements Action {

    public Deactivate {
        flags = Set.copyOf(flags);
    }

    @Override
    public String sentence() {
        return "Deactivate " + Shown.quoted(snapshot) + Flags.words(flags);
    }

    @Override
    public void draft(Draft draft) {
        SnapshotTree tree = draft.tree();
        SnapshotNode target = tree.node(snapshot);
        if (target == null) {
            draft.step(new RevertStep(snapshot, flags));
            return;
        }
        SnapshotNode current = tree.current();
        boolean works = current != null && (current.equals(target) || tree.isAncestor(snapshot, current.name()));
        if (!works) {
            draft.refuse("The domain does not work on " + Shown.quoted(snapshot) + ", but "
                    + (current == null ? "on no snapshot" : "on " + Shown.quoted(current.name()))
                    + ". There is nothing to be deactivated.");
            return;
        }
        SnapshotNode parent = tree.parent(snapshot);
        if (parent == null) {
            draft.refuse(
                    Shown.quoted(snapshot) + " is a root: nothing was noted down before it that the domain could go"
                            + " back to. Use 'discard' to go back to the snapshot itself.");
            return;
        }
        if (!loseChanges) {
            keep(draft, target);
        }
        Safety.refuseBrokenRevert(draft, parent.name());
        draft.step(new RevertStep(parent.name(), flags));
    }

    /** Of the same kind as the snapshot that is left. */
    private void keep(Draft draft, SnapshotNode target) {
        String name = keptAs.isEmpty() ? freshName(draft.tree()) : keptAs;
        String description = "What there was when '" + snapshot + "' was left";
        String xml = "<domainsnapshot><name>" + Escapes.text(name) + "</name><description>" + Escapes.text(description)
                + "</description></domainsnapshot>";
        Set<CreateFlag> flags =
                target.isExternal() ? EnumSet.of(CreateFlag.DISK_ONLY) : EnumSet.noneOf(CreateFlag.class);
        draft.step(new CreateStep(xml, flags, ""));
    }

    /** The same each time, so that a plan that is made again is the same. */
    private String freshName(SnapshotTree tree) {
        String name = snapshot + "-left";
        for (int i = 2; tree.node(name) != null; i++) {
            name = snapshot + "-left-" + i;
        }
        return name;
    }
}
