package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotCreateXML}: a redefine saves no memory. */
final class RedefineLive extends FlagRule {

    RedefineLive() {
        super("SNAP404", Severity.ERROR, "A redefine is to run live", CreateFlag.LIVE);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.redefines() && context.isQemu()
                ? "A redefine saves no memory, so libvirt refuses 'live' beside it. Remove one of the two."
                : null;
    }
}
