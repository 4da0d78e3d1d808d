package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate}: those below are merged one by one or not at all. */
final class ExternalDescendants extends CallRule {

    ExternalDescendants() {
        super("SNAP701", Severity.ERROR, "External snapshots are to be deleted all at once", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return Descendants.of(call) == Descendants.EXTERNAL
                ? object(
                                "What descends from the snapshot is external, and libvirt deletes such snapshots only one by one. Delete"
                                        + " them from the leaves upwards, without a flag.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of external children disk snapshots not supported")
                        .without(DeleteFlag.CHILDREN, DeleteFlag.CHILDREN_ONLY)
                : null;
    }
}
