package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertValidate}: the domain would resume its old memory on other disks. */
final class ManagedSaveInTheWay extends CallRule {

    ManagedSaveInTheWay() {
        super("SNAP606", Severity.ERROR, "Saved memory would meet reverted disks", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.isQemu()
                        && Boolean.TRUE.equals(call.facts().surroundings().managedSave())
                        && target.isWithoutMemory()
                        && call.lacks(RevertFlag.FORCE)
                ? object(
                                "The domain has a saved state, which would be resumed on the reverted disks and destroy them, so libvirt"
                                        + " refuses. Remove it first with 'virsh managedsave-remove'; 'force' would keep it.")
                        .refusedWith(
                                LibvirtError.Code.SNAPSHOT_REVERT_RISKY,
                                "snapshot without memory state, removal of existing managed saved state strongly recommended to"
                                        + " avoid corruption")
                : null;
    }
}
