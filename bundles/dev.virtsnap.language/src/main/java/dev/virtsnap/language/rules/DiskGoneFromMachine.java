package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalPrepare}: 9.0 does not ask, later releases refuse. */
final class DiskGoneFromMachine extends CallRule {

    DiskGoneFromMachine() {
        super("SNAP707", Severity.ERROR, "A disk of the snapshot is no longer in the domain", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        DomainDefinition domain = call.facts().domain();
        if (!call.isQemuSince(9, 0) || !call.mergesOne() || !target.isExternal() || domain == null) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            if (disk.takesPart() && domain.disk(disk.name()) == null) {
                Objection objection = object("The domain has no disk '" + shown(disk.name())
                                + "' any more, so libvirt cannot merge it. Attach it again, or delete the record alone with"
                                + " 'metadata'.")
                        .aboutDisk(disk.name());
                if (call.isQemu(9, 0, 9, 1)) {
                    return objection.refusedWith(
                            LibvirtError.Code.INVALID_ARG, "disk '" + disk.name() + "' not found in domain");
                }
                return call.facts().isSince(11, 3)
                        ? objection.refusedWith(
                                LibvirtError.Code.OPERATION_FAILED,
                                "disk '" + disk.name() + "' referenced by snapshot '" + target.name()
                                        + "' not found in the current definition")
                        : objection;
            }
        }
        return null;
    }
}
