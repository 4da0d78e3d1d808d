package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate}: the merge is a block job itself. */
final class DeleteDuringBlockJob extends CallRule {

    DeleteDuringBlockJob() {
        super("SNAP704", Severity.ERROR, "A merge while another block job is going on", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        Descendants below = Descendants.of(call);
        return call.isQemuSince(9, 0)
                        && call.deletesData()
                        && target.isExternal()
                        && below != Descendants.EXTERNAL
                        && below != Descendants.MIXED
                        && call.facts().surroundings().hasBlockJob()
                ? object(
                                "A block job is going on in the domain, and libvirt merges no external snapshot while there is one. Wait"
                                        + " for it, or abort it with 'virsh blockjob --abort'.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_UNSUPPORTED,
                                "cannot delete external snapshots when there is another active block job")
                : null;
    }
}
