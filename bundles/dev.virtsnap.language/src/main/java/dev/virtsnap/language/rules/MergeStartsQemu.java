package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalStart}: it is QEMU that merges. */
final class MergeStartsQemu extends CallRule {

    MergeStartsQemu() {
        super("SNAP718", Severity.INFO, "A merge starts the domain for a while", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemuSince(9, 0)
                        && Merge.isTried(call)
                        && target.isExternal()
                        && call.facts().isInactive()
                ? object(
                        "The domain is off, so libvirt starts it paused to merge the images; that fails where the domain cannot"
                                + " start. See that its devices and its memory are to be had.")
                : null;
    }
}
