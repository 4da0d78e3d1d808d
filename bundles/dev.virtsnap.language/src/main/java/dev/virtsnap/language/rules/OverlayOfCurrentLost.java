package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertExternalFinish} since 9.9 removes the overlays of the current snapshot without asking. */
final class OverlayOfCurrentLost extends CallRule {

    OverlayOfCurrentLost() {
        super("HAZ008", Severity.INFO, "An external revert deletes what was written since", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        if (!call.revertsExternal() || !target.isExternal()) {
            return null;
        }
        String current = call.current();
        return object("libvirt deletes the overlay of the current snapshot"
                + (current == null ? "" : " '" + shown(current) + "'")
                + ", and with it all that was written since. Take a snapshot first if any of that is needed.");
    }
}
