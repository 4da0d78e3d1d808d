package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** Since 9.9 a revert deletes the overlay of the current snapshot, whatever lies on top of it. */
final class UntrackedOverlay extends CallRule {

    UntrackedOverlay() {
        super("HAZ007", Severity.WARNING, "The domain runs on an image that no snapshot knows", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        String name = call.current();
        SnapshotNode current = name == null ? null : call.tree().node(name);
        DomainDefinition domain = call.facts().domain();
        if (!call.isQemu()
                || call.facts().isBefore(9, 9)
                || !target.isExternal()
                || current == null
                || domain == null) {
            return null;
        }
        for (StoredDisk disk : current.disks()) {
            DomainDisk now = domain.disk(disk.name());
            Value path = now == null ? null : now.path();
            if (disk.isExternal() && disk.overlay() != null && path != null && !path.is(disk.overlay())) {
                return object("Disk '" + shown(disk.name()) + "' of the domain uses '" + path.shown()
                        + "', but the current snapshot '"
                        + shown(current.name()) + "' left it at '" + shown(disk.overlay())
                        + "', which a revert deletes from under"
                        + " it. Merge what was made without libvirt first.");
            }
        }
        return null;
    }
}
