package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternal}: libvirt makes files, but no devices. */
final class NoBlockDevice extends OverlayRule {

    NoBlockDevice() {
        super("SNAP357", "The block device for an overlay is not there");
    }

    @Override
    @Nullable
    Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay) {
        SnapshotDisk request = overlay.request();
        Value type = request == null ? null : request.type();
        if (overlay.type() != StorageType.BLOCK
                || overlay.kind() != FileKind.MISSING
                || overlay.fileAbove(files) != null
                || context.facts().has(CreateFlag.REUSE_EXT)) {
            return null;
        }
        Diagnostic diagnostic = at(
                overlay.place(),
                "There is no block device '" + overlay.path() + "' for the overlay of " + overlay.disk()
                        + ", and libvirt makes none. Create it first, or use a file.");
        return request == null || type == null ? diagnostic : diagnostic.fixedBy(OverlayEdits.makeFile(request, type));
    }
}
