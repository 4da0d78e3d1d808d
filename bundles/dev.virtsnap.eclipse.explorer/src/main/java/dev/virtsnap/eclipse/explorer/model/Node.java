package dev.virtsnap.eclipse.explorer.model;

import java.util.List;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.jspecify.annotations.Nullable;

/**
 * Something in the tree of connections, domains and snapshots. What it says it knows already: no method waits, and each may
 * be called from any thread. A node adapts to those that it belongs to, so a snapshot can be taken for its domain.
 */
public abstract sealed class Node extends PlatformObject implements IAdaptable
        permits ConnectionNode, DomainNode, SnapshotNode, CurrentStateNode, MessageNode {

    /** How a person calls it; never null. */
    public abstract String name();

    /** What it stands below; null if that is the root. */
    public abstract @Nullable Node parent();

    /** What is known to stand below it, in the order in which it is shown. */
    public abstract List<Node> children();

    /** Whether there is something below it, or may be. */
    public boolean hasChildren() {
        return !children().isEmpty();
    }

    /** Has it read in the background what stands below it, if nobody has yet. Listeners hear of it. */
    public void want() {
        // most know all there is to know
    }

    /** The connection that it belongs to. */
    public abstract ConnectionNode connection();

    /** The domain that it is or belongs to; null if it belongs to none. */
    public @Nullable DomainNode domain() {
        return null;
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        for (Node node = this; node != null; node = node.parent()) {
            if (type.isInstance(node)) {
                return type.cast(node);
            }
        }
        return super.getAdapter(type);
    }

    @Override
    public String toString() {
        Node parent = parent();
        return parent == null ? name() : parent + " / " + name();
    }
}
