package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateXMLValidateDef}: a state that a guest of QEMU does not get into. */
final class GuestBlocked extends Rule {

    GuestBlocked() {
        super("SNAP311", Severity.ERROR, "The snapshot is taken of a guest that waits for the host");
    }

    @Override
    Need need() {
        return Need.SURROUNDINGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (LiveState.is(context, SnapshotState.BLOCKED)) {
            found.accept(at(
                    context.rootRange(),
                    "The guest is in the state 'blocked', in which QEMU takes no snapshot. Wait until it is 'running' or"
                            + " 'paused' again."));
        }
    }
}
