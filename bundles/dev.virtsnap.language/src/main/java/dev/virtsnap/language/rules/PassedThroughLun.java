package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternalActive}: the guest talks to the device itself. */
final class PassedThroughLun extends DiskRule {

    PassedThroughLun() {
        super("SNAP345", "A SCSI device that is passed through gets an overlay", SnapshotMode.EXTERNAL, Power.ACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return Value.textOf(disk.disk().device()).equals("lun")
                ? "Disk '" + disk.disk().name()
                        + "' passes a SCSI device through to the guest, and libvirt makes no overlay of it while the"
                        + " guest runs. Leave it out."
                : null;
    }
}
