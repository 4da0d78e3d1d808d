package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** An overlay in a directory that is not there. qemu-img says so while the guest is off, libvirt itself while it runs. */
abstract class NoDirectoryRule extends OverlayRule {

    NoDirectoryRule(String id, String title) {
        super(id, title);
    }

    abstract boolean isAbout(Facts facts);

    @Override
    @Nullable
    final Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay) {
        if (overlay.type() != StorageType.FILE
                || !isAbout(context.facts())
                || context.facts().has(CreateFlag.REUSE_EXT)
                || files.kind(overlay.directory()) != FileKind.MISSING
                || overlay.fileAbove(files) != null) {
            return null;
        }
        String directory = OverlayEdits.imageDirectory(context);
        String name = overlay.path().substring(overlay.path().lastIndexOf('/') + 1);
        Diagnostic diagnostic = at(
                overlay.place(),
                "There is no directory '" + overlay.directory() + "' for the overlay of " + overlay.disk()
                        + ", and libvirt makes none. Create it first, or use another.");
        return directory == null || files.kind(directory) == FileKind.MISSING
                ? diagnostic
                : diagnostic.withFixes(overlay.moving(context, Overlay.free(files, directory + "/" + name)));
    }
}
