package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** libvirt takes all behind the last dot for a suffix, also in {@code disk.2024.01}. */
final class LostSuffix extends Rule {

    LostSuffix() {
        super("HAZ032", Severity.HINT, "A made up name drops a part that means something");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null || collides(alignment)) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            Value image = disk.disk().path();
            SnapshotDisk request = disk.request();
            if (!disk.generated() || image == null || disk.path() == null) {
                continue;
            }
            String suffix = OverlayEdits.suffix(image.text());
            if (!suffix.isEmpty() && !NameIsSuffix.isImageSuffix(suffix)) {
                Diagnostic diagnostic = at(
                        request != null && request.name() != null
                                ? request.name().range()
                                : context.redefines() ? image.range() : context.rootRange(),
                        "The overlay of disk '" + disk.disk().name() + "' will be '" + disk.path()
                                + "': libvirt drops '." + suffix
                                + "' from the name of the image. Add <source> if that part matters.");
                found.accept(
                        request == null ? diagnostic : diagnostic.withFixes(OverlayEdits.addSource(context, request)));
            }
        }
    }

    /** Then paths have to be given anyway, see SNAP209. */
    private static boolean collides(DiskAlignment alignment) {
        for (Misalignment misalignment : alignment.misalignments()) {
            if (misalignment.kind() == Misalignment.Kind.COLLISION) {
                return true;
            }
        }
        return false;
    }
}
