package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** Without an external disk the flag has nothing to act on. */
final class ReuseOfNothing extends FlagRule {

    ReuseOfNothing() {
        super("SNAP415", Severity.WARNING, "Overlays are to be reused, but there are none", CreateFlag.REUSE_EXT);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates() && context.isQemu() && isWithout(context.alignment())
                ? "'reuse-external' is about overlays that are there already, and no disk of this snapshot is external. Remove"
                        + " the flag, or make a disk external."
                : null;
    }

    /** Whether no disk is or may be external. */
    private static boolean isWithout(@Nullable DiskAlignment alignment) {
        if (alignment == null || !alignment.misalignments().isEmpty()) {
            return false;
        }
        for (AlignedDisk disk : alignment.disks()) {
            if (disk.mode() == null || disk.mode() == SnapshotMode.EXTERNAL) {
                return false;
            }
        }
        return true;
    }
}
