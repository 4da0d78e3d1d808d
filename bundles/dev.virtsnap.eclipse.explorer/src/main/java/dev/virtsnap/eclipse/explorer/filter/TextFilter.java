package dev.virtsnap.eclipse.explorer.filter;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.viewers.Viewer;
import org.jspecify.annotations.Nullable;

/** Leaves out what a text that a person types is not in: in names, descriptions, states and kinds. */
public final class TextFilter extends SnapshotFilter {

    private String text = "";

    /** Looks for that text from now on, in upper or lower case; empty shows all. */
    public void setText(String wanted) {
        text = wanted.strip().toLowerCase(Locale.ROOT);
        forget();
    }

    public boolean isActive() {
        return !text.isEmpty();
    }

    @Override
    protected boolean isWanted(SnapshotNode snapshot) {
        return isIn(snapshot.name())
                || isIn(snapshot.description())
                || isIn(snapshot.state() == null ? "" : snapshot.state().word())
                || isIn(snapshot.kind() == null ? "" : snapshot.kind().word());
    }

    private boolean isIn(String what) {
        return what.toLowerCase(Locale.ROOT).contains(text);
    }

    /** The snapshots that it is in, not those above them. */
    public List<SnapshotNode> found(Snapshots snapshots) {
        return snapshots.byTime().stream().filter(this::isWanted).toList();
    }

    @Override
    public boolean select(Viewer viewer, @Nullable Object parent, Object element) {
        if (text.isEmpty()) {
            return true;
        }
        if (element instanceof ConnectionNode connection) {
            // what is not open may hold anything
            return isIn(connection.name())
                    || !connection.isOpen()
                    || connection.domains().stream().anyMatch(this::isShown);
        }
        if (element instanceof DomainNode domain) {
            return isShown(domain) || isIn(domain.connection().name());
        }
        return !(element instanceof SnapshotNode snapshot)
                || isIn(snapshot.domain().name())
                || super.select(viewer, parent, element);
    }

    private boolean isShown(DomainNode domain) {
        Snapshots snapshots = domain.snapshots();
        return isIn(domain.name())
                || (snapshots != null && !shown(snapshots).isEmpty())
                || (domain.state() != null && isIn(domain.state().word()));
    }
}
