package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSaveImageOpen} in {@code qemuSnapshotRevertExternalPrepare} since 9.9, after the guest was stopped. */
final class MemoryFileGone extends CallRule {

    MemoryFileGone() {
        super("SNAP611", Severity.ERROR, "The file with the memory is gone", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        String file = target.memoryFile();
        boolean resumes = target.state() != null && target.state().isOnline();
        if (!call.revertsExternal()
                || file == null
                || !resumes
                || target.memory() != SnapshotMode.EXTERNAL
                || call.facts().surroundings().files().kind(ImagePaths.normal(file)) != FileKind.MISSING) {
            return null;
        }
        return object("The memory of the guest was saved to '" + shown(file)
                        + "', which is not there any more, so libvirt cannot resume it: it stops the guest and then fails."
                        + " Put the file back, or go back to the disks by hand.")
                .refusedWith(
                        LibvirtError.Code.SYSTEM_ERROR, "Failed to open file '" + file + "': No such file or directory")
                .about(Objection.Part.MEMORY);
    }
}
