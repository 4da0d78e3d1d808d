package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternal}: {@code stat} fails for another reason than that nothing is there. */
final class FileInPath extends OverlayRule {

    FileInPath() {
        super("SNAP355", "The path of an overlay leads through a file");
    }

    @Override
    @Nullable
    Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay) {
        String file = overlay.kind().exists() ? null : overlay.fileAbove(files);
        if (file == null) {
            return null;
        }
        String name = overlay.path().substring(overlay.path().lastIndexOf('/') + 1);
        return at(
                        overlay.place(),
                        "The overlay of " + overlay.disk() + " is to lie in '" + file
                                + "', which is no directory. Name a path in a directory.")
                .withFixes(overlay.moving(context, Overlay.free(files, Overlay.directory(file) + "/" + name)));
    }
}
