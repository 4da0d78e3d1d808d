package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotState;
import org.jspecify.annotations.Nullable;

/** {@code qemuDomainAgentAvailable}: it is the agent in the guest that freezes the file systems. */
final class QuiesceWithoutAgent extends FlagRule {

    private static final String NO_AGENT =
            "'quiesce' asks the agent in the guest to freeze the file systems, and the domain has no channel"
                    + " 'org.qemu.guest_agent.0', so libvirt refuses it. Add the channel, or remove the flag.";

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
        boolean paused = context.facts().surroundings().state() == SnapshotState.PAUSED;
        if (paused && context.creates() && context.isQemu() && context.facts().has(CreateFlag.DISK_ONLY)) {
            return hasNoAgent(context.facts().domain())
                    ? NO_AGENT
                    : "'quiesce' asks the agent in the guest to freeze the file systems, and a paused guest does not answer,"
                            + " so libvirt refuses it. Resume the guest, or remove the flag.";
        }
        return context.creates()
                        && context.isQemu()
                        && context.facts().isActive()
                        && context.facts().has(CreateFlag.DISK_ONLY)
                        && hasNoAgent(context.facts().domain())
                ? NO_AGENT
                : null;
    }

    private static boolean hasNoAgent(@Nullable DomainDefinition domain) {
        return domain != null && !domain.hasGuestAgentChannel();
    }
}
