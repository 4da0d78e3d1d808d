package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotCreateXML}: with the memory saved there is nothing to quiesce. */
final class QuiesceWithoutDiskOnly extends FlagRule {

    QuiesceWithoutDiskOnly() {
        super("SNAP405", Severity.ERROR, "File systems are quiesced, but not only disks are saved", CreateFlag.QUIESCE);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates() && context.isQemu() && context.facts().lacks(CreateFlag.DISK_ONLY)
                ? "'quiesce' needs 'disk-only': where the memory is saved, file systems need no rest. Add 'disk-only', or"
                        + " remove the flag."
                : null;
    }

    @Override
    @Nullable
    CreateFlag missing(RuleContext context) {
        return CreateFlag.DISK_ONLY;
    }
}
