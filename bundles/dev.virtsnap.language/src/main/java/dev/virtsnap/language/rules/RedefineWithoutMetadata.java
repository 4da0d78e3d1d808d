package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotCreateXML}: a redefine writes nothing but metadata. */
final class RedefineWithoutMetadata extends FlagRule {

    RedefineWithoutMetadata() {
        super("SNAP402", Severity.ERROR, "A snapshot is redefined without metadata", CreateFlag.NO_METADATA);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.redefines()
                ? "A redefine writes nothing but metadata, so libvirt refuses 'no-metadata' beside it. Remove one of the"
                        + " two."
                : null;
    }
}
