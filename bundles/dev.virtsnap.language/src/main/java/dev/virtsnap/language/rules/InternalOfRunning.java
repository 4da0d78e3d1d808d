package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepare}: with {@code DISK_ONLY} QEMU makes overlays only. */
final class InternalOfRunning extends DiskRule {

    InternalOfRunning() {
        super(
                "SNAP320",
                "A running guest gets an internal disk without its memory",
                SnapshotMode.INTERNAL,
                Power.ACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return facts.has(CreateFlag.DISK_ONLY)
                ? "Disk '" + disk.disk().name()
                        + "' is internal, but with 'disk-only' a running guest takes external disks alone. Make it"
                        + " external."
                : null;
    }
}
