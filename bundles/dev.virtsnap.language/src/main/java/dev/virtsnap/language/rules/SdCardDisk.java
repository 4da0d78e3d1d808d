package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuDomainDiskBlockJobIsSupported}: QEMU cannot exchange the image of an SD card. */
final class SdCardDisk extends DiskRule {

    SdCardDisk() {
        super("SNAP347", "A disk on the bus sd gets an overlay", SnapshotMode.EXTERNAL, Power.ACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return Value.textOf(disk.disk().bus()).equals("sd")
                ? "Disk '" + disk.disk().name()
                        + "' is an SD card, whose image QEMU cannot exchange while the guest runs. Leave it out."
                : null;
    }
}
