package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertValidate}, and the same in the test driver: the domain would be gone. */
final class TransientRevertedToOff extends CallRule {

    TransientRevertedToOff() {
        super("SNAP604", Severity.ERROR, "A transient domain would end up switched off", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.facts().driver().alignsDisks()
                        && Boolean.FALSE.equals(call.facts().persistent())
                        && target.isWithoutMemory()
                        && call.lacks(RevertFlag.RUNNING)
                        && call.lacks(RevertFlag.PAUSED)
                ? object(
                                "The domain is transient, and this snapshot leaves it switched off: it would be gone, so libvirt"
                                        + " refuses. Add 'running' or 'paused', or define the domain.")
                        .refusedWith(
                                LibvirtError.Code.OPERATION_INVALID,
                                "transient domain needs to request run or pause to revert to inactive snapshot")
                        .about(Objection.Part.STATE)
                        .withAny(RevertFlag.RUNNING, RevertFlag.PAUSED)
                : null;
    }
}
