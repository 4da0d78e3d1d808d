package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevert}: the last branch of its switch. */
final class StateWithoutReturn extends CallRule {

    StateWithoutReturn() {
        super("SNAP608", Severity.ERROR, "There is no way back to that state", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        boolean disksOnly =
                target.state() == SnapshotState.DISK_SNAPSHOT && call.facts().isBefore(9, 9) && !target.isExternal();
        SnapshotState state = target.state();
        return call.isQemu() && state != null && (state == SnapshotState.BLOCKED || disksOnly)
                ? object("libvirt reverts to no snapshot with the state '" + state.word()
                                + "'. Redefine it with the state that the guest was in.")
                        .refusedWith(
                                LibvirtError.Code.INTERNAL_ERROR,
                                "Invalid target domain state '" + state.word() + "'. Refusing snapshot reversion")
                        .about(Objection.Part.STATE)
                : null;
    }
}
