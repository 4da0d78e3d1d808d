package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import java.util.List;
import java.util.function.Consumer;

/** Nothing in the guest is asked to write what it holds. */
final class CrashConsistent extends Rule {

    CrashConsistent() {
        super("HAZ026", Severity.HINT, "The disks are taken as a power cut would leave them");
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (context.creates()
                && context.isQemu()
                && facts.isActive()
                && facts.has(CreateFlag.DISK_ONLY)
                && facts.lacks(CreateFlag.QUIESCE)
                && facts.lacks(CreateFlag.HALT)) {
            DomainDefinition domain = facts.domain();
            List<Fix> fixes = domain != null && domain.hasGuestAgentChannel()
                    ? FlagRule.adding(context, CreateFlag.QUIESCE)
                    : List.of();
            found.accept(at(
                            context.flagRange(CreateFlag.DISK_ONLY),
                            "The guest runs and is not asked to write out what it holds: the disks are as after a power"
                                    + " cut. With a guest agent, 'quiesce' does better.")
                    .withFixes(fixes));
        }
    }
}
