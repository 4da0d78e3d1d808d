package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;

/** Leaves out snapshots with which all is well. */
public final class OnlyTroubled extends SnapshotFilter {

    @Override
    protected boolean isWanted(SnapshotNode snapshot) {
        return snapshot.isOrphan() || !snapshot.missingFiles().isEmpty();
    }
}
