package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** QEMU takes all disks in one transaction anyway. */
final class AtomicNeedless extends FlagRule {

    AtomicNeedless() {
        super("SNAP414", Severity.INFO, "The flag atomic changes nothing", CreateFlag.ATOMIC);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates() && context.isQemu()
                ? "QEMU takes all disks at once or none, with or without 'atomic'. It may go."
                : null;
    }
}
