package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** A regression of 11.2, mended in 11.4. */
final class BrokenInternalRevert extends CallRule {

    BrokenInternalRevert() {
        super("SNAP618", Severity.WARNING, "This libvirt fails to revert to internal snapshots", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu(11, 2, 11, 4) && target.isInternal()
                ? object("libvirt '" + call.facts().version()
                        + "' fails to revert to internal snapshots; 11.4 mended that." + " Update it first.")
                : null;
    }
}
