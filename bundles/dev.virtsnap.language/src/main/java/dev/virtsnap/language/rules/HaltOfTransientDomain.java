package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotCreateXML}: the domain would be gone, and its snapshot with it. */
final class HaltOfTransientDomain extends FlagRule {

    HaltOfTransientDomain() {
        super("SNAP407", Severity.ERROR, "A domain that is not defined is to be stopped", CreateFlag.HALT);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.facts().driver().alignsDisks()
                        && Boolean.FALSE.equals(context.facts().persistent())
                ? "The domain is transient, so it is gone once 'halt' has stopped it, and libvirt refuses that. Remove the"
                        + " flag, or define the domain."
                : null;
    }
}
