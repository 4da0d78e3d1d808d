package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotCreateXML}: a redefine does not touch the guest. */
final class RedefineAndHalt extends FlagRule {

    RedefineAndHalt() {
        super("SNAP403", Severity.ERROR, "A redefine is to stop the guest", CreateFlag.HALT);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.redefines()
                ? "A redefine does not touch the guest, so libvirt refuses 'halt' beside it. Remove one of the two."
                : null;
    }
}
