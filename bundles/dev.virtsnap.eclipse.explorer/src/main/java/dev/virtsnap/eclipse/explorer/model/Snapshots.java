package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The snapshots of a domain at one moment. Immutable. */
public final class Snapshots {

    private static final Comparator<SnapshotHead> BY_TIME = Comparator.comparingLong(SnapshotHead::time)
            .thenComparing(head -> head.node().name());

    private final DomainNode domain;
    private final SnapshotTree tree;
    private final List<SnapshotNode> nodes = new ArrayList<>();
    private final Map<String, SnapshotNode> byName = new HashMap<>();
    private final @Nullable SnapshotNode current;

    /**
     * Puts them together.
     *
     * @param files where to look for theirs
     */
    Snapshots(DomainNode domain, List<SnapshotHead> heads, @Nullable String currentName, HostFiles files) {
        this.domain = domain;
        List<SnapshotHead> sorted = new ArrayList<>(heads);
        sorted.sort(BY_TIME);
        List<dev.virtsnap.language.model.SnapshotNode> known = new ArrayList<>();
        for (SnapshotHead head : sorted) {
            boolean isCurrent = head.node().name().equals(currentName);
            known.add(isCurrent ? head.node().current() : head.node());
            SnapshotNode node = new SnapshotNode(this, head, isCurrent, missing(head, files));
            nodes.add(node);
            byName.put(node.name(), node);
        }
        this.tree = SnapshotTree.of(known);
        this.current = currentName == null ? null : byName.get(currentName);
    }

    private static List<String> missing(SnapshotHead head, HostFiles files) {
        List<String> missing = new ArrayList<>();
        for (StoredDisk disk : head.node().disks()) {
            String overlay = disk.isExternal() ? disk.overlay() : null;
            if (overlay != null && isMissing(overlay, files)) {
                missing.add(overlay);
            }
        }
        String memory = head.node().memoryFile();
        if (memory != null && isMissing(memory, files)) {
            missing.add(memory);
        }
        return missing;
    }

    private static boolean isMissing(String path, HostFiles files) {
        return path.startsWith("/") && files.kind(path) == FileKind.MISSING;
    }

    public DomainNode domain() {
        return domain;
    }

    /** The same as the core knows them, with the current one marked. */
    public SnapshotTree tree() {
        return tree;
    }

    /** All of them, the oldest first. */
    public List<SnapshotNode> byTime() {
        return List.copyOf(nodes);
    }

    public int size() {
        return nodes.size();
    }

    /** The snapshot of that name; null if there is none. */
    public @Nullable SnapshotNode node(String name) {
        return byName.get(name);
    }

    /** The current one; null if there is none. */
    public @Nullable SnapshotNode current() {
        return current;
    }

    /** Those without a parent, and where the guest is now if it stands below none of them. */
    List<Node> roots() {
        List<Node> roots = nodes(tree.roots());
        if (current == null) {
            roots.add(domain.currentState());
        }
        return roots;
    }

    List<Node> children(SnapshotNode parent) {
        List<Node> children = nodes(tree.children(parent.name()));
        if (parent.isCurrent()) {
            children.add(domain.currentState());
        }
        return children;
    }

    private List<Node> nodes(List<dev.virtsnap.language.model.SnapshotNode> of) {
        List<Node> found = new ArrayList<>(of.size() + 1);
        for (dev.virtsnap.language.model.SnapshotNode each : of) {
            SnapshotNode node = byName.get(each.name());
            if (node != null) {
                found.add(node);
            }
        }
        return found;
    }

    @Nullable
    SnapshotNode parent(SnapshotNode child) {
        dev.virtsnap.language.model.SnapshotNode parent = tree.parent(child.name());
        return parent == null ? null : byName.get(parent.name());
    }

    /** Whether what is shown of them would differ. */
    boolean isSameAs(Snapshots other) {
        if (nodes.size() != other.nodes.size()) {
            return false;
        }
        for (int i = 0; i < nodes.size(); i++) {
            SnapshotNode a = nodes.get(i);
            SnapshotNode b = other.nodes.get(i);
            boolean same = (a.head() == b.head() || a.head().equals(b.head()))
                    && a.isCurrent() == b.isCurrent()
                    && a.missingFiles().equals(b.missingFiles());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
