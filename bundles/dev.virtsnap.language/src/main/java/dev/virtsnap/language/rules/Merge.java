package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** What libvirt does when it deletes one external snapshot: it merges the overlay into the image below. */
final class Merge {

    private Merge() {}

    /** Whether it merges: since 9.9 a leaf that the domain does not stand on is removed instead. */
    static boolean isTried(SnapshotCall call) {
        boolean unlinked = !call.facts().isBefore(9, 9) && call.isLeaf() && call.isNotCurrent();
        return call.mergesOne() && !unlinked;
    }

    /**
     * The nearest snapshot above in which a disk takes part ({@code qemuSnapshotFindParentSnapForDisk}); null if there is
     * none, or if it is not known how the disks of one on the way take part.
     */
    static @Nullable SnapshotNode nearest(SnapshotCall call, String target) {
        for (SnapshotNode above : call.tree().ancestors(call.name())) {
            StoredDisk disk = above.disk(target);
            if (disk == null ? above.kind() == null : disk.mode() == null) {
                return null;
            }
            if (disk != null && disk.takesPart()) {
                return above;
            }
        }
        return null;
    }
}
