package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.language.model.SnapshotState;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.jspecify.annotations.Nullable;

/** Leaves out domains that are shut off. */
public final class HideShutOff extends ViewerFilter {

    @Override
    public boolean select(Viewer viewer, @Nullable Object parent, Object element) {
        return !(element instanceof DomainNode domain) || domain.state() != SnapshotState.SHUTOFF;
    }
}
