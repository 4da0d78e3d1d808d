package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevert} and the test driver stop the guest as it is. */
final class MemoryLost extends CallRule {

    MemoryLost() {
        super("HAZ051", Severity.INFO, "A revert throws away the memory of the running guest", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.facts().driver().alignsDisks() && call.facts().isActive()
                ? object(
                        "The guest runs, and a revert throws away its memory and what it has not written yet. Shut it down, or"
                                + " take a snapshot with memory first.")
                : null;
    }
}
