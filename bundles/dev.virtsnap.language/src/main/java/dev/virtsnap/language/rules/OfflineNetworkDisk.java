package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternalInactive}: only qemu-img is there to make the overlay. */
final class OfflineNetworkDisk extends DiskRule {

    OfflineNetworkDisk() {
        super(
                "SNAP342",
                "A disk on the network gets an overlay while the guest is off",
                SnapshotMode.EXTERNAL,
                Power.INACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return disk.disk().type() == StorageType.NETWORK
                ? "Disk '" + disk.disk().name()
                        + "' lies on the network, and while the guest is off libvirt makes no overlay of it. Start the"
                        + " guest first, or leave the disk out."
                : null;
    }
}
