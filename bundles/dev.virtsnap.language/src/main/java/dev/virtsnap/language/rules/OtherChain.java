package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.BackingChain;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalPrepare}: below the overlay has to lie the image that the snapshot froze. */
final class OtherChain extends CallRule {

    OtherChain() {
        super("SNAP710", Severity.ERROR, "The overlay lies on another image than was frozen", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            BackingChain chain = chain(call, target, disk);
            String image = disk.image();
            int overlay = chain == null ? -1 : indexOf(chain, disk.overlay());
            if (chain == null || image == null || overlay < 0) {
                continue;
            }
            if (overlay + 1 == chain.paths().size()) {
                return object("The overlay of disk '" + shown(disk.name()) + "' lies on no other image, so libvirt has"
                                + " nothing to merge it into. Look at its images with 'qemu-img info --backing-chain'.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_FAILED,
                                "failed to find parent disk source in backing chain")
                        .aboutDisk(disk.name());
            }
            String below = chain.paths().get(overlay + 1);
            if (!ImagePaths.areSame(below, image)) {
                return object("The overlay of disk '" + shown(disk.name()) + "' lies on '" + shown(below)
                                + "', but the snapshot froze '" + shown(image)
                                + "', so libvirt does not merge them. Look at its images with 'qemu-img info"
                                + " --backing-chain', and mend the record.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_FAILED,
                                "snapshot VM disk source and parent disk source are not the same")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }

    /** The images of a disk that a delete would merge; null if it would not, or if they are not all known. */
    static @Nullable BackingChain chain(SnapshotCall call, SnapshotNode target, StoredDisk disk) {
        DomainDefinition domain = call.facts().domain();
        boolean merged = call.isQemuSince(9, 0) && Merge.isTried(call) && target.isExternal() && disk.isExternal();
        DomainDisk now = domain == null || !merged || !call.facts().isActive() ? null : domain.disk(disk.name());
        BackingChain chain = now == null ? null : now.chain();
        return chain == null || !chain.isWhole() ? null : chain;
    }

    /** Where an image is among them; negative if it is not, or not known. */
    static int indexOf(BackingChain chain, @Nullable String image) {
        for (int i = 0; image != null && i < chain.paths().size(); i++) {
            if (ImagePaths.areSame(chain.paths().get(i), image)) {
                return i;
            }
        }
        return -1;
    }
}
