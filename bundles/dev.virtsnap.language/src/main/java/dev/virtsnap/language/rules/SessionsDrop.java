package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** Since 7.10 {@code qemuSnapshotRevert} always stops the process and starts another. */
final class SessionsDrop extends CallRule {

    SessionsDrop() {
        super("HAZ039", Severity.INFO, "A revert starts QEMU anew", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu() && call.facts().isActive() && !call.facts().isBefore(7, 10)
                ? object(
                        "A revert always starts QEMU anew, so VNC and SPICE sessions and the connection of the guest agent"
                                + " drop. Tell who is using them.")
                : null;
    }
}
