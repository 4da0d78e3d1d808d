package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.FileKind;
import java.util.ArrayList;
import java.util.List;

/** What a create or a redefine costs. */
final class CreateLosses {

    private CreateLosses() {}

    static List<Loss> of(CreateStep step, SnapshotDefinition definition, Simulation simulation) {
        List<Loss> losses = new ArrayList<>();
        if (step.redefines()) {
            if (simulation.node(definition.nameText()) != null) {
                losses.add(new Loss(
                        Loss.Kind.DEFINITION,
                        "What libvirt has noted down of " + Shown.quoted(definition.nameText()) + " is replaced."));
            }
            return losses;
        }
        Facts facts = simulation.facts().withFlags(step.flags());
        if (facts.isActive() && step.flags().contains(CreateFlag.HALT)) {
            losses.add(new Loss(Loss.Kind.MEMORY, "The guest is stopped once the snapshot is taken."));
        }
        MemoryRequest memory = definition.memory();
        String file = memory == null ? "" : Value.textOf(memory.file());
        if (!file.isEmpty() && exists(facts.surroundings().files().kind(file))) {
            losses.add(new Loss(
                    Loss.Kind.FILE_WRITTEN,
                    Shown.quoted(file) + " exists, and libvirt writes the memory over it without asking.",
                    file));
        }
        List<String> left = new ArrayList<>();
        for (StoredDisk disk : Creation.disks(definition, facts)) {
            if (disk.mode() == SnapshotMode.NO) {
                left.add(disk.name());
            }
        }
        if (!left.isEmpty()) {
            losses.add(new Loss(
                    Loss.Kind.NEVER_CAPTURED,
                    "Disk " + Shown.quoted(left) + " is not in the snapshot, so a revert will not bring it back."));
        }
        return losses;
    }

    private static boolean exists(FileKind kind) {
        return kind == FileKind.FILE || kind == FileKind.EMPTY || kind == FileKind.OTHER;
    }
}
