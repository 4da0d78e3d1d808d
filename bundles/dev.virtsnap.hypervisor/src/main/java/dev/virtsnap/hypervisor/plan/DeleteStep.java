package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.SnapshotCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code virDomainSnapshotDelete}.
 *
 * @param hasData whether there is something besides the records; the test driver has nothing
 */
public record DeleteStep(String snapshot, Set<DeleteFlag> flags, boolean hasData) implements Step {

    public DeleteStep {
        flags = Set.copyOf(flags);
    }

    static DeleteStep of(String snapshot, Set<DeleteFlag> flags, Simulation simulation) {
        return new DeleteStep(snapshot, flags, simulation.facts().driver() != Driver.TEST);
    }

    @Override
    public String sentence() {
        String what = flags.contains(DeleteFlag.METADATA_ONLY) ? "the record of " : "";
        if (flags.contains(DeleteFlag.CHILDREN_ONLY)) {
            return "Delete " + what + "all snapshots below " + Shown.quoted(snapshot);
        }
        return "Delete " + what + Shown.quoted(snapshot)
                + (flags.contains(DeleteFlag.CHILDREN) ? " and all snapshots below it" : "");
    }

    @Override
    public String function() {
        return "virDomainSnapshotDelete(" + Flags.constants(flags) + ")";
    }

    @Override
    public List<String> virsh(String domain) {
        List<String> words = new ArrayList<>(List.of("snapshot-delete", domain, snapshot));
        words.addAll(Flags.options(flags));
        return words;
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public boolean changesData() {
        return hasData && !flags.contains(DeleteFlag.METADATA_ONLY);
    }

    @Override
    public boolean mergesFiles() {
        return changesData();
    }

    private SnapshotCall call(Simulation simulation) {
        return SnapshotCall.delete(simulation.treeAbout(snapshot), snapshot, flags, simulation.facts());
    }

    @Override
    public Verdict verdict(Simulation simulation) {
        Verdict verdict = Objections.verdict(call(simulation));
        Refusal stranger = changesData() ? Safety.stranger(call(simulation).deleted(), simulation) : null;
        if (stranger == null) {
            return verdict;
        }
        List<Refusal> all = new ArrayList<>(verdict.refusals());
        all.add(stranger);
        return new Verdict(all, verdict.hazards());
    }

    @Override
    public List<Loss> losses(Simulation simulation) {
        return DeleteLosses.of(this, call(simulation).deleted(), simulation);
    }

    @Override
    public void play(Simulation simulation) {
        SnapshotTree tree = simulation.tree();
        SnapshotNode target = tree.node(snapshot);
        if (target == null) {
            return;
        }
        SnapshotNode parent = tree.parent(snapshot);
        String current = simulation.current();
        boolean below = current != null && tree.isAncestor(snapshot, current);
        if (flags.contains(DeleteFlag.CHILDREN) || flags.contains(DeleteFlag.CHILDREN_ONLY)) {
            tree.descendants(snapshot).forEach(node -> simulation.remove(node.name()));
            if (below) {
                simulation.setCurrent(snapshot);
            }
        } else {
            for (SnapshotNode child : tree.children(snapshot)) {
                simulation.move(child, parent == null ? null : parent.name());
            }
        }
        if (!flags.contains(DeleteFlag.CHILDREN_ONLY)) {
            if (snapshot.equals(simulation.current())) {
                simulation.setCurrent(parent == null ? null : parent.name());
            }
            simulation.remove(snapshot);
        }
    }

    @Override
    public void run(Domain domain) {
        domain.delete(snapshot, flags);
    }
}
