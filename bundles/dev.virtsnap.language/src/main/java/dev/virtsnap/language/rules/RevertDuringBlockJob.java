package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevert} asks {@code qemuDomainHasBlockjob} before all else. */
final class RevertDuringBlockJob extends CallRule {

    RevertDuringBlockJob() {
        super("SNAP602", Severity.ERROR, "A revert while a block job is going on", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        return call.isQemu() && call.facts().surroundings().hasBlockJob()
                ? object(
                                "A block job is going on in the domain, and libvirt reverts to no snapshot while there is one. Wait for"
                                        + " it, or abort it with 'virsh blockjob --abort'.")
                        .refusedWith(LibvirtError.Code.OPERATION_INVALID, "domain has active block job")
                : null;
    }
}
