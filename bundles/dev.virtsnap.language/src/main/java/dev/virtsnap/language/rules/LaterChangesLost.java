package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevert} puts the definition that the snapshot kept in the place of the present one. */
final class LaterChangesLost extends CallRule {

    LaterChangesLost() {
        super("HAZ037", Severity.WARNING, "A revert takes back changes of the domain", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        DomainDefinition now = call.facts().domain();
        SnapshotDefinition definition = target.definition();
        DomainDefinition then = definition == null ? null : definition.fullDomain();
        if (now == null || then == null) {
            return null;
        }
        List<String> changes = new ArrayList<>();
        for (DomainDisk disk : now.disks()) {
            if (then.disk(disk.name()) == null) {
                changes.add("disk '" + shown(disk.name()) + "' is detached");
            }
        }
        for (DomainDisk disk : then.disks()) {
            if (now.disk(disk.name()) == null) {
                changes.add("disk '" + shown(disk.name()) + "' comes back");
            }
        }
        if (!now.memoryText().isEmpty()
                && !then.memoryText().isEmpty()
                && !now.memoryText().equals(then.memoryText())) {
            changes.add("the memory is '" + shown(then.memoryText()) + "' again");
        }
        return changes.isEmpty()
                ? null
                : object("The snapshot brings its own definition of the domain: " + String.join(", ", changes)
                                + ". Note what has changed, to do it again afterwards.")
                        .about(Objection.Part.DOMAIN);
    }
}
