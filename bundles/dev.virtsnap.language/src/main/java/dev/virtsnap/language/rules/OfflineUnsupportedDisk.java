package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternalInactive}: an overlay needs an image below it. */
final class OfflineUnsupportedDisk extends DiskRule {

    OfflineUnsupportedDisk() {
        super(
                "SNAP343",
                "A disk that is no image gets an overlay while the guest is off",
                SnapshotMode.EXTERNAL,
                Power.INACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return isNoImage(disk.disk().type())
                ? "Disk '" + disk.disk().name()
                        + "' is no image that an overlay can lie on while the guest is off. Leave it out."
                : null;
    }

    private static boolean isNoImage(@Nullable StorageType type) {
        return type == StorageType.DIR
                || type == StorageType.NVME
                || type == StorageType.VHOSTUSER
                || type == StorageType.VHOSTVDPA;
    }
}
