package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.language.rules.SnapshotCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code virDomainRevertToSnapshot}. */
public record RevertStep(String snapshot, Set<RevertFlag> flags) implements Step {

    public RevertStep {
        flags = Set.copyOf(flags);
    }

    @Override
    public String sentence() {
        return "Revert to " + Shown.quoted(snapshot) + Flags.words(flags);
    }

    @Override
    public String function() {
        return "virDomainRevertToSnapshot(" + Flags.constants(flags) + ")";
    }

    @Override
    public List<String> virsh(String domain) {
        List<String> words = new ArrayList<>(List.of("snapshot-revert", domain, snapshot));
        words.addAll(Flags.options(flags));
        return words;
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public boolean changesData() {
        return true;
    }

    @Override
    public Verdict verdict(Simulation simulation) {
        return Objections.verdict(
                SnapshotCall.revert(simulation.treeAbout(snapshot), snapshot, flags, simulation.facts()));
    }

    @Override
    public List<Loss> losses(Simulation simulation) {
        return RevertLosses.of(this, simulation);
    }

    @Override
    public void play(Simulation simulation) {
        simulation.takeDomainOf(snapshot);
        simulation.setState(state(simulation));
        simulation.setCurrent(snapshot);
    }

    /** What the guest does afterwards. */
    private SnapshotState state(Simulation simulation) {
        SnapshotNode target = simulation.node(snapshot);
        SnapshotState taken = target == null || target.state() == null ? SnapshotState.SHUTOFF : target.state();
        // the test driver says that it starts the guest, and does not
        boolean stays = simulation.facts().driver() == Driver.TEST && !taken.isOnline();
        if (!stays && flags.contains(RevertFlag.RUNNING)) {
            return SnapshotState.RUNNING;
        }
        if (!stays && flags.contains(RevertFlag.PAUSED)) {
            return SnapshotState.PAUSED;
        }
        return taken.isOnline() ? taken : SnapshotState.SHUTOFF;
    }

    @Override
    public void run(Domain domain) {
        domain.revert(snapshot, flags);
    }
}
