package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDelete} before 9.9 does not ask who else stands on the image that it writes into. */
final class BaseOfOthers extends CallRule {

    BaseOfOthers() {
        super("HAZ009", Severity.ERROR, "A merge destroys other branches", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        int children = call.tree().childCount(call.name());
        boolean shared = 1 < children || (call.isCurrent() && 0 < children);
        if (!call.isQemu() || call.facts().isBefore(9, 0) || call.facts().isSince(9, 9)) {
            return null;
        }
        if (!call.mergesOne() || !target.isExternal() || !shared || OverlayNotInChain.isOutside(call)) {
            return null;
        }
        Objection objection =
                object("Several branches stand on the images of this snapshot, and merging it for one of them"
                        + " destroys the others"
                        + (call.facts().version() == null
                                ? "; libvirt refuses that only since 9.9"
                                : "; libvirt refuses that only later")
                        + ". Delete the other branches first, or pull their data up with 'virsh blockpull'.");
        return call.facts().version() == null ? objection.as(Severity.WARNING) : objection;
    }
}
