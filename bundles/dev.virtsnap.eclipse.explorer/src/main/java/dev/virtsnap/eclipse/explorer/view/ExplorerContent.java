package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.Node;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;

/** What stands below what, of which each level is read when it is first wanted. */
public final class ExplorerContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof Connections connections ? connections.nodes().toArray() : getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (!(parent instanceof Node node)) {
            return parent instanceof Connections ? getElements(parent) : new Object[0];
        }
        node.want();
        return node.children().toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        if (!(element instanceof Node node)) {
            return null;
        }
        Node parent = node.parent();
        return parent == null ? Connections.shared() : parent;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Node node ? node.hasChildren() : element instanceof Connections;
    }
}
