package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotKind;

/** Leaves out snapshots that keep all inside the images. */
public final class HideInternal extends SnapshotFilter {

    @Override
    protected boolean isWanted(SnapshotNode snapshot) {
        return snapshot.kind() != SnapshotKind.INTERNAL;
    }
}
