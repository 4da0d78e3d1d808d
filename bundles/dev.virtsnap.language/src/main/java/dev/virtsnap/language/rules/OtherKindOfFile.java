package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternal}: what exists has to be of the type of the overlay. */
final class OtherKindOfFile extends OverlayRule {

    OtherKindOfFile() {
        super("SNAP358", "There is something else in the place of an overlay");
    }

    @Override
    @Nullable
    Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay) {
        boolean file = overlay.type() == StorageType.FILE;
        boolean fits = file ? overlay.kind().isFile() : overlay.kind() == FileKind.BLOCK;
        if (fits || !overlay.kind().exists() || (!file && overlay.type() != StorageType.BLOCK)) {
            return null;
        }
        Diagnostic diagnostic = at(
                overlay.place(),
                "'" + overlay.path() + "' is " + words(overlay.kind()) + ", and the overlay of " + overlay.disk()
                        + " is of type '" + overlay.type().word() + "'. "
                        + (file ? "Name a new file." : "Name a block device, or use a file."));
        SnapshotDisk request = overlay.request();
        Value type = request == null ? null : request.type();
        if (!file && request != null && type != null) {
            return diagnostic.fixedBy(OverlayEdits.makeFile(request, type));
        }
        String inside = overlay.kind() == FileKind.DIRECTORY
                ? overlay.path() + "/" + overlay.path().substring(overlay.path().lastIndexOf('/') + 1) + ".qcow2"
                : Overlay.free(files, overlay.path());
        return diagnostic.withFixes(overlay.moving(context, inside));
    }

    private static String words(FileKind kind) {
        return switch (kind) {
            case DIRECTORY -> "a directory";
            case BLOCK -> "a block device";
            case EMPTY, FILE -> "a file";
            default -> "neither a file nor a block device";
        };
    }
}
