package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotCreateXML} ignores it without a word. */
final class QuiesceOfOffline extends FlagRule {

    QuiesceOfOffline() {
        super("SNAP413", Severity.WARNING, "File systems of a guest that is off are quiesced", CreateFlag.QUIESCE);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.isQemu()
                        && context.facts().isInactive()
                        && context.facts().has(CreateFlag.DISK_ONLY)
                ? "The guest is off, so 'quiesce' has no effect. Remove it."
                : null;
    }
}
