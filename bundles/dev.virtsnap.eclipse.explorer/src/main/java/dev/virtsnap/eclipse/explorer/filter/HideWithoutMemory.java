package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;

/** Leaves out snapshots that hold no memory of a guest. */
public final class HideWithoutMemory extends SnapshotFilter {

    @Override
    protected boolean isWanted(SnapshotNode snapshot) {
        return snapshot.hasMemory();
    }
}
