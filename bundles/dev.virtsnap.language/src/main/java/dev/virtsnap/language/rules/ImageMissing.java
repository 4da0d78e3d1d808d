package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** qemu-img does not find the image while the guest is off; where a name is to be made up from it, SNAP208 comes first. */
final class ImageMissing extends DiskRule {

    ImageMissing() {
        super("SNAP362", "The image of a disk is not there", null, Power.INACTIVE);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        StorageSource source = disk.disk().source();
        Value path = source == null ? null : source.hostPath();
        boolean made = disk.mode() == SnapshotMode.INTERNAL || !disk.generated();
        return path != null
                        && made
                        && disk.mode() != SnapshotMode.MANUAL
                        && facts.surroundings().files().kind(ImagePaths.normal(path.text())) == FileKind.MISSING
                ? "The image '" + path.shown() + "' of disk '" + disk.disk().name()
                        + "' is not there, so qemu-img cannot take a snapshot of it. Mend the disk of the domain first."
                : null;
    }
}
