package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate} since 9.9: merging into the image for one branch destroys the others. */
final class SeveralBranches extends CallRule {

    SeveralBranches() {
        super("SNAP714", Severity.ERROR, "Several branches stand on an external snapshot", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        String current = call.current();
        return call.isQemuSince(9, 9)
                        && call.mergesOne()
                        && target.isExternal()
                        && !call.isCurrent()
                        && (!call.knowsCurrent()
                                || (current != null && call.tree().isAncestor(call.name(), current)))
                        && 1 < call.tree().childCount(call.name())
                ? object("'" + call.tree().childCount(call.name())
                                + "' snapshots descend directly from this one, and merging it"
                                + " for one of them destroys the others, so libvirt refuses. Delete the other branches first, or"
                                + " pull their data up with 'virsh blockpull'.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of external disk snapshot with multiple children snapshots not supported")
                : null;
    }
}
