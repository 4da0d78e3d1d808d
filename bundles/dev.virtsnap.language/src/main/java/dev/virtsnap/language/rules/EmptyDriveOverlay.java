package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** qemu-img is asked for an overlay without an image below it. */
final class EmptyDriveOverlay extends DiskRule {

    EmptyDriveOverlay() {
        super("SNAP363", "An empty drive gets an overlay", SnapshotMode.EXTERNAL, Power.INACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return disk.disk().isEmpty()
                ? "Disk '" + disk.disk().name()
                        + "' is an empty drive: there is nothing that an overlay could lie on. Leave it out."
                : null;
    }
}
