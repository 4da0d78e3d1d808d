package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;

/** Leaves out snapshots that keep something in files of their own. */
public final class HideExternal extends SnapshotFilter {

    @Override
    protected boolean isWanted(SnapshotNode snapshot) {
        return !snapshot.known().isExternal();
    }
}
