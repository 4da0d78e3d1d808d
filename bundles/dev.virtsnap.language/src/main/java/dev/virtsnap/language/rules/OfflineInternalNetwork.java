package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskInternal}: qemu-img is run on local images only. */
final class OfflineInternalNetwork extends DiskRule {

    OfflineInternalNetwork() {
        super(
                "SNAP368",
                "A disk on the network is internal while the guest is off",
                SnapshotMode.INTERNAL,
                Power.INACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return disk.disk().type() == StorageType.NETWORK
                ? "Disk '" + disk.disk().name()
                        + "' lies on the network, and qemu-img, which libvirt runs while the guest is off, makes no internal"
                        + " snapshot there. Start the guest first."
                : null;
    }
}
