package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import java.util.function.Consumer;

/** Freezing takes a guest that runs and an agent that is connected. */
final class QuiesceNeedsAgent extends Rule {

    QuiesceNeedsAgent() {
        super("HAZ025", Severity.HINT, "The agent in the guest has to answer");
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        DomainDefinition domain = facts.domain();
        if (context.creates()
                && context.isQemu()
                && facts.has(CreateFlag.QUIESCE)
                && facts.has(CreateFlag.DISK_ONLY)
                && !facts.isInactive()
                && (domain == null || domain.hasGuestAgentChannel())) {
            found.accept(at(
                    context.flagRange(CreateFlag.QUIESCE),
                    "'quiesce' works if the guest runs and its agent is connected; else libvirt refuses the"
                            + " snapshot. Applications that write wait meanwhile."));
        }
    }
}
