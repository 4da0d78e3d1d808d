package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code vboxDomainRevertToSnapshot}, {@code vboxDomainSnapshotDelete} and {@code vboxDomainSnapshotDeleteMetadataOnly}. */
final class VirtualBoxInTheWay extends CallRule {

    VirtualBoxInTheWay() {
        super("SNAP822", Severity.ERROR, "VirtualBox cannot do that now", Intent.Kind.REVERT, Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        if (call.facts().driver() != Driver.VBOX) {
            return null;
        }
        if (call.facts().isActive() && call.reverts()) {
            return object("VirtualBox reverts no running domain, so libvirt refuses. Shut it down first.")
                    .refusedWith(LibvirtError.Code.OPERATION_INVALID, "cannot revert snapshot of running domain");
        }
        if (call.facts().isActive() && !call.has(DeleteFlag.METADATA_ONLY)) {
            return object(
                            "VirtualBox deletes no snapshots of a running domain, so libvirt refuses. Shut it down first.")
                    .refusedWith(LibvirtError.Code.OPERATION_INVALID, "cannot delete snapshots of running domain");
        }
        return call.has(DeleteFlag.METADATA_ONLY) && 0 < call.tree().childCount(call.name())
                ? object(
                                "With 'metadata' VirtualBox forgets only snapshots without children, so libvirt refuses. Delete those"
                                        + " below first.")
                        .refusedWith(
                                LibvirtError.Code.INTERNAL_ERROR, "cannot delete metadata of a snapshot with children")
                        .without(DeleteFlag.METADATA_ONLY)
                : null;
    }
}
