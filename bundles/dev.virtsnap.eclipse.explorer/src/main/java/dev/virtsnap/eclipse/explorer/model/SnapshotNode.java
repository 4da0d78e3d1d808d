package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.language.model.SnapshotKind;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a domain as it was when the domain was last read. It is equal to what is read of the snapshot later, so that
 * a selection lasts. Adapts to the core's node of it, to its domain and to its connection.
 */
public final class SnapshotNode extends Node {

    private final Snapshots all;
    private final SnapshotHead head;
    private final boolean isCurrent;
    private final List<String> missing;

    SnapshotNode(Snapshots all, SnapshotHead head, boolean isCurrent, List<String> missing) {
        this.all = all;
        this.head = head;
        this.isCurrent = isCurrent;
        this.missing = List.copyOf(missing);
    }

    @Override
    public String name() {
        return head.node().name();
    }

    /** What the core knows of it: its parent, its state, how memory and disks take part. */
    public dev.virtsnap.language.model.SnapshotNode known() {
        return isCurrent ? head.node().current() : head.node();
    }

    /** The snapshots that it is one of. */
    public Snapshots all() {
        return all;
    }

    public boolean isCurrent() {
        return isCurrent;
    }

    /** Where it keeps what it holds; null if that is not known. */
    public @Nullable SnapshotKind kind() {
        return head.node().kind();
    }

    /** What the guest did when it was taken; null if that is not known. */
    public @Nullable SnapshotState state() {
        return head.node().state();
    }

    /** Whether it holds the memory of its guest. */
    public boolean hasMemory() {
        SnapshotMode memory = head.node().memory();
        return memory != null && memory != SnapshotMode.NO;
    }

    /** Whether it holds the disks alone of a guest that was running. */
    public boolean isDiskOnly() {
        return state() == SnapshotState.DISK_SNAPSHOT;
    }

    /** Whether libvirt has kept the definition of the domain with it, without which there is no way back to it. */
    public boolean hasDomainDefinition() {
        return head.hasDomain();
    }

    /** Whether the parent that it names is not there. */
    public boolean isOrphan() {
        return all.tree().isDangling(name());
    }

    /** The files of it that are gone, as far as somebody has looked. */
    public List<String> missingFiles() {
        return missing;
    }

    /** When it was taken; null if that is not known. */
    public @Nullable Instant time() {
        return head.time() <= 0 ? null : Instant.ofEpochSecond(head.time());
    }

    /** What a person has written about it; may be empty. */
    public String description() {
        return head.description();
    }

    SnapshotHead head() {
        return head;
    }

    @Override
    public Node parent() {
        Node above = all.parent(this);
        return above == null ? domain() : above;
    }

    @Override
    public List<Node> children() {
        return all.children(this);
    }

    @Override
    public boolean hasChildren() {
        return isCurrent || 0 < all.tree().childCount(name());
    }

    @Override
    public ConnectionNode connection() {
        return domain().connection();
    }

    @Override
    public DomainNode domain() {
        return all.domain();
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        return type == dev.virtsnap.language.model.SnapshotNode.class ? type.cast(known()) : super.getAdapter(type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotNode that && name().equals(that.name()) && domain().equals(that.domain());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    @Override
    public String toString() {
        return domain() + " / " + name();
    }
}
