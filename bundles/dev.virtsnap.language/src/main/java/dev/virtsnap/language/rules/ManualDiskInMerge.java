package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalPrepare} of 9.0 leaves out only disks with the mode {@code no}. */
final class ManualDiskInMerge extends CallRule {

    ManualDiskInMerge() {
        super(
                "SNAP715",
                Severity.ERROR,
                "libvirt 9.0 takes a disk that you snapshot yourself for an overlay",
                Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu(9, 0, 9, 1) && call.mergesOne() && target.isExternal() && has(target)
                ? object(
                                "libvirt 9.0 looks for an overlay of the disk that is 'manual' and refuses when it finds none. Merge by"
                                        + " hand and delete the record with 'metadata', or use a newer libvirt.")
                        .refusedWith(
                                LibvirtError.Code.INVALID_ARG, "could not find base disk source in disk source chain")
                : null;
    }

    static boolean has(SnapshotNode target) {
        for (StoredDisk disk : target.disks()) {
            if (disk.mode() == SnapshotMode.MANUAL) {
                return true;
            }
        }
        return false;
    }
}
