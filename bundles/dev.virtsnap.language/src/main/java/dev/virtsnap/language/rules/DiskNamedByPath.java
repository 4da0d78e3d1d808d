package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.diagnostic.Tag;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** Works as long as exactly one disk uses that image, and not after the next external snapshot. */
final class DiskNamedByPath extends Rule {

    DiskNamedByPath() {
        super("HAZ070", Severity.HINT, "A disk is named by the path of its image");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value name = disk.name();
            if (name == null || !name.text().startsWith("/")) {
                continue;
            }
            Diagnostic diagnostic = at(
                            name.range(),
                            "The path of an image changes with every external snapshot; the target of the disk stays. Name"
                                    + " the disk by its target, such as 'vda'.")
                    .tagged(Tag.DEPRECATED);
            DiskAlignment alignment = context.alignment();
            String target = alignment == null ? "" : target(alignment, disk);
            found.accept(
                    target.isEmpty()
                            ? diagnostic
                            : diagnostic.fixedBy(Fix.safe("Change it to '" + target + "'", name.replacement(target))));
        }
    }

    private static String target(DiskAlignment alignment, SnapshotDisk request) {
        for (AlignedDisk disk : alignment.disks()) {
            if (request.equals(disk.request())) {
                return disk.disk().name();
            }
        }
        return "";
    }
}
