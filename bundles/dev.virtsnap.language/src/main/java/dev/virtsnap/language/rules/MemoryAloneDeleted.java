package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalPrepare} of 9.0 finds no disk and fails without a word. */
final class MemoryAloneDeleted extends CallRule {

    MemoryAloneDeleted() {
        super("SNAP716", Severity.ERROR, "libvirt 9.0 cannot delete a snapshot of memory alone", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return isMemoryAlone(call)
                ? object(
                                "The snapshot is the memory file alone, and libvirt 9.0 fails to delete it without saying why. Delete"
                                        + " the record with 'metadata' and the file yourself.")
                        .refusedWith(LibvirtError.Code.INTERNAL_ERROR, "An error occurred, but the cause is unknown")
                        .about(Objection.Part.MEMORY)
                : null;
    }

    static boolean isMemoryAlone(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (!call.isQemu(9, 0, 9, 1)
                || !call.mergesOne()
                || target == null
                || target.memory() != SnapshotMode.EXTERNAL
                || target.disks().isEmpty()) {
            return false;
        }
        for (StoredDisk disk : target.disks()) {
            if (disk.takesPart()) {
                return false;
            }
        }
        return true;
    }
}
