package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** {@code qemuDomainSupportsCheckpointsBlockjobs} of libvirt 9.0. */
final class CheckpointsForbid extends Rule {

    CheckpointsForbid() {
        super("SNAP313", Severity.ERROR, "The domain has checkpoints that QEMU cannot keep");
    }

    @Override
    Need need() {
        return Need.SURROUNDINGS;
    }

    /**
     * Whether the release looks for checkpoints and finds that QEMU has no incremental backups. Of a guest that is off it
     * always finds that, because it does not know yet which QEMU that will be.
     */
    static boolean isCertain(Facts facts) {
        return facts.does(Behaviour.CHECKPOINTS_FORBID)
                && (facts.isInactive()
                        || Boolean.FALSE.equals(
                                facts.surroundings().capabilities().incrementalBackup()));
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        boolean certain = isCertain(facts);
        boolean unknown = facts.surroundings().capabilities().incrementalBackup() == null;
        if (!context.creates()
                || !context.isQemu()
                || !Boolean.TRUE.equals(facts.surroundings().checkpoints())
                || !facts.does(Behaviour.CHECKPOINTS_FORBID)
                || !(certain || unknown)) {
            return;
        }
        found.accept(at(
                        context.rootRange(),
                        "This libvirt takes no snapshot of a domain with checkpoints "
                                + (facts.isInactive()
                                        ? "while it is off"
                                        : certain
                                                ? "by a QEMU without incremental backups"
                                                : "if QEMU has no incremental backups")
                                + ". Delete the checkpoints first.")
                .withSeverity(certain ? severity() : Severity.WARNING));
    }
}
