package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a guest is now: what it has written since its current snapshot, and no snapshot holds. */
public final class CurrentStateNode extends Node {

    private final DomainNode domain;

    CurrentStateNode(DomainNode domain) {
        this.domain = domain;
    }

    @Override
    public String name() {
        return Messages.current_state;
    }

    /** The current snapshot, or the domain if it has none. */
    @Override
    public Node parent() {
        Snapshots snapshots = domain.snapshots();
        @Nullable SnapshotNode current = snapshots == null ? null : snapshots.current();
        return current == null ? domain : current;
    }

    @Override
    public List<Node> children() {
        return List.of();
    }

    @Override
    public ConnectionNode connection() {
        return domain.connection();
    }

    @Override
    public DomainNode domain() {
        return domain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurrentStateNode that && domain.equals(that.domain);
    }

    @Override
    public int hashCode() {
        return domain.hashCode() + 1;
    }
}
