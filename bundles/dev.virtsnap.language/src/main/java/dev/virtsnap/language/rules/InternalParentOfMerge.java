package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalPrepare}: merging would change the image that holds the internal snapshot. */
final class InternalParentOfMerge extends CallRule {

    InternalParentOfMerge() {
        super("SNAP705", Severity.ERROR, "An external snapshot stands on an internal one", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        if (!call.isQemuSince(9, 0)
                || !Merge.isTried(call)
                || OverlayNotInChain.isOutside(call)
                || !(target.isExternal())) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            SnapshotNode below = disk.takesPart() ? Merge.nearest(call, disk.name()) : null;
            if (below != null && !below.isExternal()) {
                return object("Disk '" + shown(disk.name())
                                + "' would be merged into an image that holds the internal snapshot '"
                                + shown(below.name())
                                + "', which libvirt refuses. Keep this snapshot, or delete that one first"
                                + " if nobody wants to go back to it.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_UNSUPPORTED,
                                "deleting external snapshot that has internal snapshot as parent not supported")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
