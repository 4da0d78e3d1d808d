package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotCreateXML}: a new snapshot is the current one anyway. */
final class CurrentWithoutRedefine extends FlagRule {

    CurrentWithoutRedefine() {
        super("SNAP401", Severity.ERROR, "The flag current is given without redefine", CreateFlag.CURRENT);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                ? "'current' is for snapshots that are redefined; a new one becomes the current one by itself, and libvirt"
                        + " refuses the flag. Remove it."
                : null;
    }
}
