package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Domain;
import java.util.List;

/** {@code virDomainManagedSaveRemove}: the memory that would be resumed at the next start goes. */
public record DropSavedState() implements Step {

    @Override
    public String sentence() {
        return "Remove the saved memory of the domain";
    }

    @Override
    public String function() {
        return "virDomainManagedSaveRemove(0)";
    }

    @Override
    public List<String> virsh(String domain) {
        return List.of("managedsave-remove", domain);
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
        return new Verdict(List.of(), List.of());
    }

    @Override
    public List<Loss> losses(Simulation simulation) {
        return List.of(new Loss(
                Loss.Kind.SAVED_STATE,
                "The memory that was saved for the next start is removed: the guest begins anew."));
    }

    @Override
    public void play(Simulation simulation) {
        simulation.dropSavedState();
    }

    @Override
    public void run(Domain domain) {
        domain.removeManagedSave();
    }
}
