package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.language.model.SnapshotState;
import java.util.List;

/** {@code virDomainCreateWithFlags}: switches a domain on. */
public record StartStep() implements Step {

    @Override
    public String sentence() {
        return "Start the domain";
    }

    @Override
    public String function() {
        return "virDomainCreateWithFlags(0)";
    }

    @Override
    public List<String> virsh(String domain) {
        return List.of("start", domain);
    }

    @Override
    public boolean isDestructive() {
        return false;
    }

    @Override
    public boolean changesData() {
        return true;
    }

    @Override
    public Verdict verdict(Simulation simulation) {
        return new Verdict(List.of(), List.of());
    }

    @Override
    public List<Loss> losses(Simulation simulation) {
        return List.of();
    }

    @Override
    public void play(Simulation simulation) {
        simulation.setState(SnapshotState.RUNNING);
    }

    @Override
    public void run(Domain domain) {
        domain.start();
    }
}
