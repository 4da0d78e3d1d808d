package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternal}: libvirt does not write over a file in which there is something. */
final class OverlayExists extends OverlayRule {

    OverlayExists() {
        super("SNAP359", "The file of an overlay exists already");
    }

    @Override
    @Nullable
    Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay) {
        Facts facts = context.facts();
        if (overlay.type() != StorageType.FILE
                || overlay.kind() != FileKind.FILE
                || facts.has(CreateFlag.REUSE_EXT)
                || context.images().use(overlay.path()) != null) {
            return null;
        }
        boolean certain = facts.lacks(CreateFlag.REUSE_EXT);
        return at(
                        overlay.place(),
                        "'" + overlay.path() + "' exists already, and "
                                + (certain ? "" : "without 'reuse-external' ")
                                + "libvirt does not make the overlay of " + overlay.disk()
                                + " there. Name a new file.")
                .withSeverity(certain ? severity() : Severity.WARNING)
                .withFixes(overlay.moving(context, Overlay.free(files, overlay.path())));
    }
}
