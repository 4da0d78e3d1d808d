package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDelete} before 9.0 counts them. */
final class ExternalDeleteTooEarly extends CallRule {

    ExternalDeleteTooEarly() {
        super("SNAP700", Severity.ERROR, "This libvirt cannot delete external snapshots", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        int external = 0;
        for (SnapshotNode node : call.deleted()) {
            external += node.isExternal() ? 1 : 0;
        }
        return call.isQemuBefore(9, 0) && call.deletesData() && 0 < external
                ? object("libvirt '" + call.facts().version()
                                + "' cannot delete external snapshots; that came with 9.0. Merge the"
                                + " images with 'virsh blockcommit' and delete the record with 'metadata'.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of " + external + " external disk snapshots not supported yet")
                : null;
    }
}
