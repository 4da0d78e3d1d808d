package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.jspecify.annotations.Nullable;

/** Leaves out snapshots, but none that stands above one that is shown. */
public abstract class SnapshotFilter extends ViewerFilter {

    /** What is shown of each reading, found out once. */
    private final Map<Snapshots, Set<String>> shown = new WeakHashMap<>();

    /** Whether a snapshot is to be shown for its own sake. */
    protected abstract boolean isWanted(SnapshotNode snapshot);

    /** Has it found out again, because something else is wanted. */
    protected final void forget() {
        shown.clear();
    }

    /** The names of the wanted ones and of those above them. */
    protected final Set<String> shown(Snapshots snapshots) {
        return shown.computeIfAbsent(snapshots, this::find);
    }

    private Set<String> find(Snapshots snapshots) {
        Set<String> names = new HashSet<>();
        for (SnapshotNode snapshot : snapshots.byTime()) {
            Node at = isWanted(snapshot) ? snapshot : null;
            while (at instanceof SnapshotNode above && names.add(above.name())) {
                at = above.parent();
            }
        }
        return names;
    }

    @Override
    public boolean select(Viewer viewer, @Nullable Object parent, Object element) {
        return !(element instanceof SnapshotNode snapshot)
                || shown(snapshot.all()).contains(snapshot.name());
    }
}
