package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is not done although libvirt might do it. */
final class Safety {

    private Safety() {}

    /** The releases 11.2 and 11.3 cannot revert to internal snapshots, and leave the guest stopped. */
    static void refuseBrokenRevert(Draft draft, String snapshot) {
        Facts facts = draft.facts();
        SnapshotNode target = draft.tree().node(snapshot);
        if (target != null
                && target.isInternal()
                && facts.driver() == Driver.QEMU
                && facts.isSince(11, 2)
                && facts.isBefore(11, 4)) {
            draft.refuse(
                    "libvirt " + facts.version() + " stops the guest and then fails to revert to the internal snapshot "
                            + Shown.quoted(snapshot) + ". Update libvirt to 11.4 first.");
        }
    }

    /**
     * The branches that a merge of an external snapshot would break: data goes into an image that they stand on. Empty for
     * an internal one, which nothing stands on.
     */
    static List<SnapshotNode> brokenByMerge(SnapshotTree tree, SnapshotNode merged) {
        List<SnapshotNode> children = tree.children(merged.name());
        SnapshotNode current = tree.current();
        if (!merged.isExternal() || children.isEmpty()) {
            return List.of();
        }
        if (merged.equals(current)) {
            return children;
        }
        List<SnapshotNode> others = new ArrayList<>();
        for (SnapshotNode child : children) {
            boolean onTheLine = current != null
                    && (child.name().equals(current.name()) || tree.isAncestor(child.name(), current.name()));
            if (!onTheLine) {
                others.add(child);
            }
        }
        return others;
    }

    /** Why external snapshots are not merged even by force: a file that nobody here knows would break by it. */
    static @Nullable Refusal stranger(List<SnapshotNode> deleted, Simulation simulation) {
        for (SnapshotNode node : deleted) {
            for (StoredDisk disk : node.disks()) {
                for (Map.Entry<String, String> each : simulation.strangers().entrySet()) {
                    String base = each.getValue();
                    boolean breaks = base.equals(disk.image()) || base.equals(disk.overlay());
                    if (disk.isExternal() && breaks) {
                        return Refusal.own(Shown.quoted(each.getKey()) + " stands on " + Shown.quoted(base)
                                + ", which would be changed or removed, and neither the domain nor a snapshot knows"
                                + " that file. Make it stand by itself first, with 'qemu-img rebase -b \"\"', or"
                                + " remove it.");
                    }
                }
            }
        }
        return null;
    }

    /** A snapshot and all below it, children before their parents. */
    static List<String> leavesFirst(SnapshotTree tree, SnapshotNode top) {
        List<String> names = new ArrayList<>();
        names.add(top.name());
        tree.descendants(top.name()).forEach(node -> names.add(node.name()));
        Collections.reverse(names);
        return names;
    }

    static List<String> names(List<SnapshotNode> nodes) {
        return nodes.stream().map(SnapshotNode::name).toList();
    }

    /** The snapshot of that name, which is known to be there. */
    static SnapshotNode known(SnapshotTree tree, String name) {
        return Objects.requireNonNull(tree.node(name));
    }
}
