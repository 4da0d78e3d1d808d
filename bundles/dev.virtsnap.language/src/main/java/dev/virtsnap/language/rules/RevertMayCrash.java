package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import org.jspecify.annotations.Nullable;

/** QEMU was started with wrong arguments before 9.10. */
final class RevertMayCrash extends CallRule {

    RevertMayCrash() {
        super("SNAP619", Severity.INFO, "Starting from an internal snapshot may crash QEMU", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        SnapshotState state = target.state();
        boolean starts =
                call.has(RevertFlag.RUNNING) || call.has(RevertFlag.PAUSED) || (state != null && state.isOnline());
        return call.isQemuBefore(9, 10) && target.isInternal() && starts
                ? object(
                        "Before 9.10 libvirt may start QEMU with wrong arguments when it reverts to an internal snapshot, and"
                                + " QEMU crashes. Have a copy of the images.")
                : null;
    }
}
