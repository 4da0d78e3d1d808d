package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotCreateXML}: only memory in a file can be written while the guest runs. */
final class LiveWithoutMemoryFile extends FlagRule {

    LiveWithoutMemoryFile() {
        super(
                "SNAP406",
                Severity.ERROR,
                "The snapshot is to be taken live, but no memory goes to a file",
                CreateFlag.LIVE);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.isQemu()
                        && (context.facts().isInactive() || context.createdMemory() != SnapshotMode.EXTERNAL)
                ? "'live' is for a guest that runs and whose memory goes to a file, or libvirt refuses it. Add <memory"
                        + " snapshot='external' file='…'/>, or remove the flag."
                : null;
    }
}
