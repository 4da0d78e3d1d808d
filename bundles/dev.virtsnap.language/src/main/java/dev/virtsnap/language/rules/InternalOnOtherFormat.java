package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepare}: only qcow2 holds snapshots. An image without a format is raw to libvirt. */
final class InternalOnOtherFormat extends DiskRule {

    InternalOnOtherFormat() {
        super("SNAP321", "An internal disk is not qcow2", SnapshotMode.INTERNAL, Power.UNKNOWN);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return isHeld(facts, disk.disk())
                ? "Disk '" + disk.disk().name() + "' is internal, but its image is '" + format(disk.disk())
                        + "', and only qcow2 holds snapshots. Make it external, or convert the image."
                : null;
    }

    /** Whether no other rule says before that it is refused. */
    private static boolean isHeld(Facts facts, DomainDisk disk) {
        boolean offlineOther =
                facts.isInactive() && disk.type() != StorageType.FILE && disk.type() != StorageType.BLOCK;
        boolean runningDiskOnly = facts.isActive() && facts.has(CreateFlag.DISK_ONLY);
        return !disk.isEmpty()
                && !offlineOther
                && !runningDiskOnly
                && !format(disk).equals("qcow2");
    }

    private static String format(DomainDisk disk) {
        String format = Value.textOf(disk.driverType());
        return format.isEmpty() ? "raw" : format;
    }
}
