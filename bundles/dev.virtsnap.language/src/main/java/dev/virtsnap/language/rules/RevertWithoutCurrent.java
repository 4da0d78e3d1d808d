package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertExternalFinish} looks at the current snapshot without asking whether there is one. */
final class RevertWithoutCurrent extends CallRule {

    RevertWithoutCurrent() {
        super("SNAP620", Severity.WARNING, "An external revert while no snapshot is current", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.revertsExternal() && target.isExternal() && call.isWhole() && call.current() == null
                ? object(
                        "No snapshot of the domain is current, and libvirt may crash when it finishes a revert to an external"
                                + " one then. Redefine one with the flag 'current' first.")
                : null;
    }
}
