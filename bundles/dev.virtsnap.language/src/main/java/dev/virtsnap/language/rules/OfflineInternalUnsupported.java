package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskInternal}: only an image holds snapshots. */
final class OfflineInternalUnsupported extends DiskRule {

    OfflineInternalUnsupported() {
        super(
                "SNAP369",
                "A disk that is no image is internal while the guest is off",
                SnapshotMode.INTERNAL,
                Power.INACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return isNoImage(disk.disk())
                ? "Disk '" + disk.disk().name()
                        + "' is no image that could hold a snapshot while the guest is off. Leave it out."
                : null;
    }

    private static boolean isNoImage(DomainDisk disk) {
        StorageType type = disk.type();
        return type == StorageType.NVME
                || type == StorageType.VHOSTUSER
                || type == StorageType.VHOSTVDPA
                || (type == StorageType.DIR && !disk.isEmpty());
    }
}
