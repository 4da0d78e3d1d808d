package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertValidate} before 9.9; no flag helps. */
final class ExternalRevertTooEarly extends CallRule {

    ExternalRevertTooEarly() {
        super("SNAP603", Severity.ERROR, "This libvirt cannot revert to an external snapshot", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.cannotRevertExternal() && target.isExternal()
                ? object((call.facts().version() == null
                                        ? "This libvirt"
                                        : "libvirt '" + call.facts().version() + "'")
                                + " cannot revert to an external snapshot; that came with 9.9, and"
                                + " 'force' does not help. Go back by hand: with the domain off, let its disks use the images"
                                + " that the snapshot froze.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED, "revert to external snapshot not supported yet")
                : null;
    }
}
