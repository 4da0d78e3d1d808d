package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskShared}: shared storage has to be raw, and an overlay cannot be. */
final class SharedDisk extends DiskRule {

    SharedDisk() {
        super("SNAP350", "A disk that guests share gets an overlay", SnapshotMode.EXTERNAL, Power.UNKNOWN);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return disk.disk().shareable() && !disk.disk().isReadOnly()
                ? "Disk '" + disk.disk().name()
                        + "' is shared with other guests, which would not see the overlay, so libvirt refuses it."
                        + " Leave it out."
                : null;
    }
}
