package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate}: it would have to merge in two directions. */
final class ExternalWithChildren extends CallRule {

    ExternalWithChildren() {
        super(
                "SNAP703",
                Severity.ERROR,
                "An external snapshot is to be deleted with what is below it",
                Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return Descendants.of(call) == Descendants.INTERNAL
                        && target.isExternal()
                        && call.has(DeleteFlag.CHILDREN)
                        && !call.facts().surroundings().hasBlockJob()
                ? object(
                                "The snapshot is external, and libvirt deletes such snapshots only one by one, not with 'children'."
                                        + " Delete those below first, then this one without a flag.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of external disk snapshots with children not supported")
                        .without(DeleteFlag.CHILDREN)
                : null;
    }
}
