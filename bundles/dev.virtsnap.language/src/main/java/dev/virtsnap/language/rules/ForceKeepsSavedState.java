package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevert} with {@code FORCE} does not remove the image of {@code virDomainManagedSave}; the next start resumes it. */
final class ForceKeepsSavedState extends CallRule {

    ForceKeepsSavedState() {
        super("HAZ002", Severity.ERROR, "A forced revert keeps the saved memory", Intent.Kind.REVERT);
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
                        && call.has(RevertFlag.FORCE)
                ? object(
                                "'force' keeps the saved state of the domain, so the next start resumes the old memory on the reverted"
                                        + " disks and destroys them. Remove the saved state first with 'virsh managedsave-remove'.")
                        .because(RevertFlag.FORCE)
                : null;
    }
}
