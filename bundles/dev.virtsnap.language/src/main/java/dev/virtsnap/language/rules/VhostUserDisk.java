package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuDomainDiskBlockJobIsSupported}: QEMU does not see the image. */
final class VhostUserDisk extends DiskRule {

    VhostUserDisk() {
        super("SNAP349", "A disk of another process gets an overlay", SnapshotMode.EXTERNAL, Power.ACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return disk.disk().type() == StorageType.VHOSTUSER
                ? "Disk '" + disk.disk().name()
                        + "' is served by another process, so QEMU makes no overlay of it. Leave it out, or make it"
                        + " manual."
                : null;
    }
}
