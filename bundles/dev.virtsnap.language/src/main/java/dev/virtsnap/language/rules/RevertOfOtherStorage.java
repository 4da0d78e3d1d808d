package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertExternalPrepare} since 9.9: it lays a file of its own on every image. */
final class RevertOfOtherStorage extends CallRule {

    RevertOfOtherStorage() {
        super("SNAP609", Severity.ERROR, "An external revert of a disk that is no file", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        if (!call.revertsExternal() || !target.isExternal()) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            if (disk.image() != null && disk.imageType() != null && disk.imageType() != StorageType.FILE) {
                return object("Disk '" + shown(disk.name())
                                + "' is no regular file, and libvirt reverts external snapshots only"
                                + " where all disks are. Go back by hand, with the domain off.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_UNSUPPORTED,
                                "source disk for '" + disk.name()
                                        + "' is not a regular file, reverting to snapshot is not supported")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
