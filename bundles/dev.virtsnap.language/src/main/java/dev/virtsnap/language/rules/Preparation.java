package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** What {@code qemuSnapshotPrepare} looks at once the disks are aligned. */
final class Preparation {

    private Preparation() {}

    /**
     * The disks as QEMU gets them; null if they are not known, or if libvirt refuses the document before it asks QEMU, or if
     * the document is not for a create by QEMU.
     */
    static @Nullable DiskAlignment aligned(RuleContext context) {
        DiskAlignment alignment = context.creates() && context.isQemu() ? context.alignment() : null;
        return alignment == null
                        || alignment.hasTooMany()
                        || !alignment.misalignments().isEmpty()
                        || isInternalOfRunning(context.facts(), alignment)
                ? null
                : alignment;
    }

    /** Then SNAP320 comes first. */
    private static boolean isInternalOfRunning(Facts facts, DiskAlignment alignment) {
        return facts.isActive() && facts.has(CreateFlag.DISK_ONLY) && has(alignment, SnapshotMode.INTERNAL);
    }

    static boolean has(DiskAlignment alignment, SnapshotMode mode) {
        for (AlignedDisk disk : alignment.disks()) {
            if (disk.mode() == mode) {
                return true;
            }
        }
        return false;
    }

    /** Whether any part is known to be internal. */
    static boolean isInternal(RuleContext context, DiskAlignment alignment) {
        return context.createdMemory() == SnapshotMode.INTERNAL || has(alignment, SnapshotMode.INTERNAL);
    }

    /** Whether any part is known to be external. */
    static boolean isExternal(RuleContext context, DiskAlignment alignment) {
        return context.createdMemory() == SnapshotMode.EXTERNAL || has(alignment, SnapshotMode.EXTERNAL);
    }

    /** Whether a disk that can be written to does not take part because the domain says so. */
    static boolean isExcluded(AlignedDisk disk) {
        return isLeftOut(disk) && disk.disk().snapshot() != null && disk.disk().snapshotMode() == SnapshotMode.NO;
    }

    /** Whether a disk that can be written to does not take part. */
    static boolean isLeftOut(AlignedDisk disk) {
        return disk.mode() == SnapshotMode.NO
                && !disk.disk().isReadOnly()
                && !disk.disk().isEmpty();
    }
}
