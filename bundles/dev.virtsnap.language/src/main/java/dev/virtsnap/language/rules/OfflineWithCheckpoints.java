package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare} of libvirt 11.3; 9.0 refuses that, too, by {@link CheckpointsForbid}. */
final class OfflineWithCheckpoints extends Rule {

    OfflineWithCheckpoints() {
        super("SNAP314", Severity.ERROR, "Overlays are made while the guest is off, and the domain has checkpoints");
    }

    @Override
    Need need() {
        return Need.SURROUNDINGS;
    }

    private static boolean applies(RuleContext context) {
        Facts facts = context.facts();
        return context.creates()
                && context.isQemu()
                && facts.isInactive()
                && (context.definition().isExternal() || facts.has(CreateFlag.DISK_ONLY))
                && Boolean.TRUE.equals(facts.surroundings().checkpoints());
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (!applies(context) || CheckpointsForbid.isCertain(facts)) {
            return;
        }
        boolean refused = facts.does(Behaviour.CHECKPOINTS_FORBID_OFFLINE);
        found.accept(at(
                        context.rootRange(),
                        "libvirt makes no overlays for a domain with checkpoints while it is off. Start the guest first, or"
                                + " delete the checkpoints.")
                .withSeverity(refused ? severity() : Severity.WARNING));
    }
}
