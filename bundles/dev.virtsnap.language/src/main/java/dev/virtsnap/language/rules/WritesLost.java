package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** The contents of the images become those of the snapshot; nothing keeps the present ones. */
final class WritesLost extends CallRule {

    WritesLost() {
        super("HAZ052", Severity.INFO, "A revert gives up what was written since", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu() && target.isInternal()
                ? object(
                        "What was written to the disks since the last snapshot is lost by the revert. Take another snapshot first"
                                + " if any of that is needed.")
                : null;
    }
}
