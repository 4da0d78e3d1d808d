package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertExternalPrepare} since 9.9 takes every disk that is not empty, read-only ones as well. */
final class MediumGetsOverlay extends CallRule {

    MediumGetsOverlay() {
        super("HAZ040", Severity.WARNING, "An external revert lays an overlay next to a medium", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        SnapshotDefinition definition = target.definition();
        DomainDefinition domain = definition == null ? null : definition.fullDomain();
        if (!call.revertsExternal() || !target.isExternal() || domain == null) {
            return null;
        }
        for (DomainDisk disk : domain.disks()) {
            if (disk.isReadOnly() && disk.type() == StorageType.FILE && disk.path() != null) {
                return object("libvirt makes an overlay for every disk that is not empty, so also next to the medium '"
                                + disk.path().shown() + "' in '" + shown(disk.name())
                                + "'; if that folder cannot be written to, the revert fails. Eject the medium first.")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
