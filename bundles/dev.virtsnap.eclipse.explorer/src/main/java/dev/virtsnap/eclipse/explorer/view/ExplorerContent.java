package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;
import org.eclipse.ui.navigator.IExtensionStateModel;
import org.jspecify.annotations.Nullable;

/** What stands below what, of which each level is read when it is first wanted. */
public final class ExplorerContent implements ICommonContentProvider {

    /** By this the navigator knows it. */
    public static final String ID = "dev.virtsnap.eclipse.explorer.content";

    /** Whether snapshots stand in one list by time, the newest first, in place of a tree. */
    public static final String BY_TIME = "byTime";

    private @Nullable IExtensionStateModel settings;

    @Override
    public void init(ICommonContentExtensionSite site) {
        settings = site.getExtensionStateModel();
    }

    private boolean isByTime() {
        return settings != null && settings.getBooleanProperty(BY_TIME);
    }

    @Override
    public void restoreState(@Nullable IMemento memento) {
        if (memento != null && settings != null) {
            settings.setBooleanProperty(BY_TIME, Boolean.TRUE.equals(memento.getBoolean(BY_TIME)));
        }
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putBoolean(BY_TIME, isByTime());
    }

    @Override
    public Object[] getElements(Object input) {
        return getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof Connections connections) {
            return connections.nodes().toArray();
        }
        if (!(parent instanceof Node node)) {
            return new Object[0];
        }
        node.want();
        if (isByTime() && node instanceof SnapshotNode) {
            return new Object[0];
        }
        return (isByTime() ? byTime(node) : node.children()).toArray();
    }

    private static List<Node> byTime(Node node) {
        List<Node> children = node.children();
        Snapshots snapshots = node instanceof DomainNode domain ? domain.snapshots() : null;
        boolean showsSnapshots = snapshots != null
                && children.stream().noneMatch(dev.virtsnap.eclipse.explorer.model.MessageNode.class::isInstance);
        if (!showsSnapshots) {
            return children;
        }
        List<Node> newestFirst = new ArrayList<>(snapshots.byTime());
        newestFirst.add(snapshots.domain().currentState());
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public @Nullable Object getParent(Object element) {
        if (!(element instanceof Node node)) {
            return null;
        }
        if (isByTime() && node.domain() != null && !(node instanceof DomainNode)) {
            return node.domain();
        }
        Node parent = node.parent();
        return parent == null ? Connections.shared() : parent;
    }

    @Override
    public boolean hasChildren(Object element) {
        if (isByTime() && element instanceof SnapshotNode) {
            return false;
        }
        return element instanceof Node node ? node.hasChildren() : element instanceof Connections;
    }
}
