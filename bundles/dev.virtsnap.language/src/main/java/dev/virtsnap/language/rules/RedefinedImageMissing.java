package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** A redefine does not look for the images; without them there is nothing to go back to. */
final class RedefinedImageMissing extends Rule {

    RedefinedImageMissing() {
        super("SNAP123", Severity.WARNING, "An image of the redefined snapshot is not there");
    }

    @Override
    Need need() {
        return Need.FILES;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        HostFiles files = context.facts().surroundings().files();
        DiskAlignment alignment = files == HostFiles.UNKNOWN || !context.redefines() ? null : context.alignment();
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            StorageSource source = disk.disk().source();
            Value image = source == null ? null : source.hostPath();
            boolean part = disk.mode() == SnapshotMode.INTERNAL || disk.mode() == SnapshotMode.EXTERNAL;
            if (image != null && part && files.kind(ImagePaths.normal(image.text())) == FileKind.MISSING) {
                found.accept(
                        at(
                                image.range(),
                                "'" + image.shown() + "' is not there, and with it what disk '"
                                        + disk.disk().name()
                                        + "' held at that time. libvirt takes the redefine all the same; put the image back first."));
            }
        }
    }
}
