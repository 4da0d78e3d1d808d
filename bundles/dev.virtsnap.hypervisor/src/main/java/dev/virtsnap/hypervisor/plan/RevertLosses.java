package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a revert costs. */
final class RevertLosses {

    private final Simulation simulation;
    private final List<Loss> losses = new ArrayList<>();

    private RevertLosses(Simulation simulation) {
        this.simulation = simulation;
    }

    static List<Loss> of(RevertStep step, Simulation simulation) {
        SnapshotNode target = simulation.node(step.snapshot());
        if (target == null) {
            return List.of();
        }
        RevertLosses all = new RevertLosses(simulation);
        all.addMemory();
        all.addWrites(target);
        all.addFiles(target);
        all.addSavedState(target, step);
        all.addDefinition(target);
        all.addNeverCaptured(target);
        return all.losses;
    }

    private void add(Loss.Kind kind, String sentence) {
        losses.add(new Loss(kind, sentence));
    }

    private void addMemory() {
        if (simulation.facts().isActive()) {
            add(
                    Loss.Kind.MEMORY,
                    "The guest is '" + simulation.state().word() + "': what it has in memory is thrown away.");
        }
    }

    private void addWrites(SnapshotNode target) {
        String current = simulation.current();
        if (simulation.facts().driver() == Driver.TEST) {
            return;
        }
        if (current == null) {
            add(
                    Loss.Kind.WRITES,
                    "No snapshot is current: all that the disks of " + Shown.quoted(target.name())
                            + " hold now is lost. How much that is cannot be measured.");
        } else {
            add(
                    Loss.Kind.WRITES,
                    "What was written to the disks since " + Shown.quoted(current) + " is lost. " + measured(current));
        }
    }

    /** An overlay holds what was written since; inside an image nobody can tell it from the rest. */
    private String measured(String current) {
        SnapshotNode node = simulation.node(current);
        List<String> files = new ArrayList<>();
        for (StoredDisk disk : node == null ? List.<StoredDisk>of() : node.disks()) {
            String overlay = disk.isExternal() ? disk.overlay() : null;
            String takes = overlay == null ? "" : simulation.takes(overlay);
            if (!takes.isEmpty()) {
                files.add("It is in " + Shown.quoted(String.valueOf(overlay)) + takes + ".");
            }
        }
        return files.isEmpty() ? "How much that is cannot be measured." : String.join(" ", files);
    }

    /** Since 9.9 the overlays of the current snapshot go when the revert is to an external one. */
    private void addFiles(SnapshotNode target) {
        Facts facts = simulation.facts();
        String current = simulation.current();
        SnapshotNode left = current == null ? null : simulation.node(current);
        if (facts.driver() != Driver.QEMU || !facts.isSince(9, 9) || !target.isExternal() || left == null) {
            return;
        }
        for (StoredDisk disk : left.disks()) {
            if (disk.isExternal() && disk.overlay() != null) {
                losses.add(new Loss(
                        Loss.Kind.FILE_REMOVED,
                        "libvirt removes " + Shown.quoted(disk.overlay()) + ", the overlay of disk "
                                + Shown.quoted(disk.name()) + ".",
                        disk.overlay()));
            }
        }
    }

    private void addSavedState(SnapshotNode target, RevertStep step) {
        if (!Boolean.TRUE.equals(simulation.facts().surroundings().managedSave())) {
            return;
        }
        if (target.isWithoutMemory() && step.flags().contains(RevertFlag.FORCE)) {
            add(
                    Loss.Kind.SAVED_STATE,
                    "The saved memory stays, and the next start resumes it on the reverted disks, which"
                            + " destroys what is on them. Remove it first with 'virsh managedsave-remove'.");
        } else {
            add(
                    Loss.Kind.SAVED_STATE,
                    "The memory that was saved for the next start belongs to disks that are gone then.");
        }
    }

    private void addDefinition(SnapshotNode target) {
        DomainDefinition now = simulation.facts().domain();
        DomainDefinition then = domainOf(target);
        if (now == null || then == null) {
            return;
        }
        List<String> changes = DomainChanges.between(now, then);
        if (!changes.isEmpty()) {
            add(
                    Loss.Kind.DEFINITION,
                    "The definition becomes that of the snapshot: " + String.join(", ", changes) + ".");
        }
    }

    private @Nullable DomainDefinition domainOf(SnapshotNode target) {
        String document = simulation.document(target.name());
        SnapshotDefinition definition = document == null ? null : Situation.definition(document);
        return definition == null ? null : definition.fullDomain();
    }

    private void addNeverCaptured(SnapshotNode target) {
        List<String> left = new ArrayList<>();
        for (StoredDisk disk : target.disks()) {
            if (disk.mode() == SnapshotMode.NO || disk.mode() == SnapshotMode.MANUAL) {
                left.add(disk.name());
            }
        }
        if (!left.isEmpty()) {
            add(
                    Loss.Kind.NEVER_CAPTURED,
                    "The snapshot does not hold disk " + Shown.quoted(left)
                            + ": that stays as it is now, and may not fit the rest.");
        }
        DomainDefinition then = domainOf(target);
        if (then != null
                && (then.nvram() != null || !then.devices("tpm").isEmpty())
                && simulation.facts().driver() == Driver.QEMU) {
            add(
                    Loss.Kind.NEVER_CAPTURED,
                    "The variables of the firmware and the state of a TPM are in no disk snapshot: they"
                            + " stay as they are now.");
        }
    }
}
