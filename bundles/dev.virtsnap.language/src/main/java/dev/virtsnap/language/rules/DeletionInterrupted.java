package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalPrepare}: the image may be merged half way. */
final class DeletionInterrupted extends CallRule {

    DeletionInterrupted() {
        super("SNAP708", Severity.ERROR, "An earlier deletion of the snapshot was interrupted", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        if (!call.isQemuSince(9, 0) || !call.mergesOne() || !target.isExternal()) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            if (disk.takesPart() && disk.deleteInProgress()) {
                return object("An earlier deletion of this snapshot was interrupted at disk '" + shown(disk.name())
                                + "', and libvirt refuses another. Look at the images with 'qemu-img info --backing-chain'"
                                + " and commit the rest by hand.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_INVALID,
                                "snapshot disk '" + disk.name() + "' was target of not completed snapshot delete")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
