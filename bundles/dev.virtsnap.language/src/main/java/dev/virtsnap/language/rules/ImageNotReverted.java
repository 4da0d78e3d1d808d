package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/**
 * {@code qemuSnapshotInternalRevertInactive}: it reverts one image after the other, goes on where that fails, and fails in
 * the end. An image that it does not even try leaves no error, so nobody learns why.
 */
final class ImageNotReverted extends CallRule {

    ImageNotReverted() {
        super("SNAP612", Severity.ERROR, "Some of the images cannot be reverted", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null || !call.isQemu() || !target.isInternal() || !target.isWithoutMemory()) {
            return null;
        }
        SnapshotDefinition definition = target.definition();
        DomainDefinition domain = definition == null ? null : definition.fullDomain();
        HostFiles files = call.facts().surroundings().files();
        for (StoredDisk disk : target.disks()) {
            DomainDisk then = domain == null ? null : domain.disk(disk.name());
            if (disk.mode() != SnapshotMode.INTERNAL || (then != null && !then.isHardDisk())) {
                continue;
            }
            if (then != null && then.driverType() != null && !then.driverType().is("qcow2")) {
                return object("The image of disk '" + shown(disk.name()) + "' is '"
                                + then.driverType().shown()
                                + "', so there is no internal snapshot in it: libvirt reverts the"
                                + " other images and then fails without saying why. Correct what is recorded of the"
                                + " snapshot first.")
                        .refusedWith(LibvirtError.Code.INTERNAL_ERROR, "An error occurred, but the cause is unknown")
                        .aboutDisk(disk.name());
            }
            String image = disk.image();
            if (image != null && files.kind(ImagePaths.normal(image)) == FileKind.MISSING) {
                return object("The image of disk '" + shown(disk.name()) + "' was '" + shown(image)
                                + "', which is not there any more: libvirt reverts the other images and then fails. Put it"
                                + " back first.")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
