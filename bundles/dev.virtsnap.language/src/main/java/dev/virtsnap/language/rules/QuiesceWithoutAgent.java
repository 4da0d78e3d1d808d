package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import org.jspecify.annotations.Nullable;

/** {@code qemuDomainAgentAvailable}: it is the agent in the guest that freezes the file systems. */
final class QuiesceWithoutAgent extends FlagRule {

    QuiesceWithoutAgent() {
        super(
                "SNAP416",
                Severity.ERROR,
                "File systems are quiesced, but the domain has no guest agent",
                CreateFlag.QUIESCE);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.isQemu()
                        && context.facts().isActive()
                        && context.facts().has(CreateFlag.DISK_ONLY)
                        && hasNoAgent(context.facts().domain())
                ? "'quiesce' asks the agent in the guest to freeze the file systems, and the domain has no channel"
                        + " 'org.qemu.guest_agent.0', so libvirt refuses it. Add the channel, or remove the flag."
                : null;
    }

    private static boolean hasNoAgent(@Nullable DomainDefinition domain) {
        return domain != null && !domain.hasGuestAgentChannel();
    }
}
