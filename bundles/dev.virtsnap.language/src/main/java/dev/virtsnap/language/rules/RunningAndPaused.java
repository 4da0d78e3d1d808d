package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code virDomainRevertToSnapshot}: the two exclude each other. */
final class RunningAndPaused extends CallRule {

    RunningAndPaused() {
        super("SNAP410", Severity.ERROR, "A revert is to end up running and paused", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        return call.has(RevertFlag.RUNNING) && call.has(RevertFlag.PAUSED)
                ? object(
                                "After a revert the guest cannot be both 'running' and 'paused', and libvirt refuses the two together."
                                        + " Give one of them.")
                        .refusedWith(
                                LibvirtError.Code.INVALID_ARG,
                                LibvirtError.exclusive(RevertFlag.RUNNING, RevertFlag.PAUSED))
                        .without(RevertFlag.RUNNING, RevertFlag.PAUSED)
                : null;
    }
}
