package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate}: of both kinds it does not even take the internal ones. */
final class MixedDescendants extends CallRule {

    MixedDescendants() {
        super(
                "SNAP702",
                Severity.ERROR,
                "Internal and external snapshots are to be deleted at once",
                Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return Descendants.of(call) == Descendants.MIXED
                ? object(
                                "Internal and external snapshots descend from this one, and libvirt deletes them only one by one. Delete"
                                        + " them from the leaves upwards, without a flag.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of external and internal children disk snapshots not supported")
                        .without(DeleteFlag.CHILDREN, DeleteFlag.CHILDREN_ONLY)
                : null;
    }
}
