package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate} since 9.9: the domain was reverted to it, and more than one branch stands on its images. */
final class CurrentWithChildren extends CallRule {

    CurrentWithChildren() {
        super("SNAP712", Severity.ERROR, "The current external snapshot has children", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemuSince(9, 9)
                        && call.mergesOne()
                        && target.isExternal()
                        && call.isCurrent()
                        && 0 < call.tree().childCount(call.name())
                ? object(
                                "The domain was reverted to this snapshot, and others descend from it, so merging would destroy them;"
                                        + " libvirt refuses. Delete those below first.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of active external snapshot that is not a leaf snapshot is not supported")
                : null;
    }
}
