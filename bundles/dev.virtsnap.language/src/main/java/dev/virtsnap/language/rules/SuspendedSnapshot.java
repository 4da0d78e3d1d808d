package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevert} knows no way to such a state. */
final class SuspendedSnapshot extends CallRule {

    SuspendedSnapshot() {
        super("SNAP607", Severity.ERROR, "The snapshot is of a guest that was asleep", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu() && target.state() == SnapshotState.PMSUSPENDED
                ? object(
                                "QEMU cannot go back to a guest that was asleep, and libvirt refuses. Redefine the snapshot with the"
                                        + " state 'paused' if its memory is there.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_UNSUPPORTED,
                                "qemu doesn't support reversion of snapshot taken in PMSUSPENDED state")
                        .about(Objection.Part.STATE)
                : null;
    }
}
