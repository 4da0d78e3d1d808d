package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDelete} of 9.0 forgets the file; 9.1 removes it. */
final class MemoryFileLeft extends CallRule {

    MemoryFileLeft() {
        super("SNAP717", Severity.WARNING, "libvirt 9.0 leaves the memory file behind", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu(9, 0, 9, 1)
                        && call.mergesOne()
                        && target.memory() == SnapshotMode.EXTERNAL
                        && !MemoryAloneDeleted.isMemoryAlone(call)
                ? object("libvirt 9.0 deletes the snapshot and leaves the file with the memory behind"
                                + (target.memoryFile() == null ? "" : ", '" + shown(target.memoryFile()) + "'")
                                + ". Remove it yourself afterwards.")
                        .about(Objection.Part.MEMORY)
                : null;
    }
}
