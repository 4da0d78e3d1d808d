package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** Accepted, and like pulling the plug (HAZ016). */
final class HaltWithoutFlush extends FlagRule {

    HaltWithoutFlush() {
        super("SNAP417", Severity.WARNING, "A running guest is cut off after its disks are taken", CreateFlag.HALT);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.isQemu()
                        && context.facts().isActive()
                        && context.facts().has(CreateFlag.DISK_ONLY)
                        && context.facts().lacks(CreateFlag.QUIESCE)
                ? "'halt' with 'disk-only' cuts the guest off like pulling the plug: what it has not written yet is lost. Add"
                        + " 'quiesce', or shut it down first."
                : null;
    }

    @Override
    @Nullable
    CreateFlag missing(RuleContext context) {
        return CreateFlag.QUIESCE;
    }
}
