package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** {@code qemuDomainDiskBlockJobIsSupported}: a transient disk has an overlay of its own already. */
final class RunningTransientDisk extends DiskRule {

    RunningTransientDisk() {
        super("SNAP348", "A transient disk of a running guest gets an overlay", SnapshotMode.EXTERNAL, Power.ACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return disk.disk().isTransient()
                ? "Disk '" + disk.disk().name()
                        + "' is transient: what is written to it is thrown away, and libvirt makes no overlay of it while"
                        + " the guest runs. Leave it out."
                : null;
    }
}
