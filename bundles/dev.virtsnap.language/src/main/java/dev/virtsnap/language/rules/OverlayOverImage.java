package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** With {@code REUSE_EXT} libvirt does not notice that an overlay is the image below it, or that of another disk. */
final class OverlayOverImage extends Rule {

    OverlayOverImage() {
        super("HAZ006", Severity.ERROR, "An overlay would be written over an image");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.images().isEmpty()) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value path = disk.overlayPath();
            ImagePaths.Use use = path == null ? null : context.images().use(path.text());
            if (path != null && use != null) {
                String other = OverlayEdits.beforeSuffix(path.text(), ".overlay");
                Diagnostic diagnostic = at(
                                path.range(),
                                "'" + path.shown() + "' is " + use.what() + " already: as the overlay of "
                                        + disk.label()
                                        + " it would be its own backing file or overwrite that of another. Name a"
                                        + " new file.")
                        .fixedBy(Fix.choice("Change it to '" + other + "'", path.replacement(other)));
                found.accept(use.place() == null ? diagnostic : diagnostic.relatedTo(use.place(), "it is used here"));
            }
        }
    }
}
