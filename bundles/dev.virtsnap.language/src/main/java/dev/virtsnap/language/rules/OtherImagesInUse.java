package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate}: QEMU can only delete what is in the images that it has open. */
final class OtherImagesInUse extends CallRule {

    OtherImagesInUse() {
        super("SNAP706", Severity.ERROR, "The guest uses other images than the snapshot is in", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        DomainDefinition domain = call.facts().domain();
        if (!call.isQemuSince(9, 0)
                || !call.deletesData()
                || !target.isInternal()
                || !call.facts().isActive()
                || domain == null) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            DomainDisk now = domain.disk(disk.name());
            Value path = now == null ? null : now.path();
            if (disk.mode() == SnapshotMode.INTERNAL
                    && disk.image() != null
                    && path != null
                    && !path.is(disk.image())) {
                return object("Disk '" + shown(disk.name()) + "' of the running guest uses '" + path.shown()
                                + "', but the snapshot is in '" + shown(disk.image())
                                + "', so libvirt refuses. Shut the guest down first.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_UNSUPPORTED,
                                "disk image '" + disk.name() + "' for internal snapshot '" + target.name()
                                        + "' is not the same as disk image currently used by VM")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
