package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a delete costs. */
final class DeleteLosses {

    private final Simulation simulation;
    private final SnapshotTree tree;
    private final Facts facts;
    private final List<Loss> losses = new ArrayList<>();

    private DeleteLosses(Simulation simulation) {
        this.simulation = simulation;
        this.tree = simulation.tree();
        this.facts = simulation.facts();
    }

    static List<Loss> of(DeleteStep step, List<SnapshotNode> deleted, Simulation simulation) {
        if (deleted.isEmpty()) {
            return List.of();
        }
        DeleteLosses all = new DeleteLosses(simulation);
        all.addPoints(step, deleted);
        if (step.changesData()) {
            for (SnapshotNode node : deleted) {
                if (node.isExternal() && all.facts.driver() == Driver.QEMU) {
                    all.addFiles(node);
                }
            }
        }
        return all.losses;
    }

    private void add(Loss.Kind kind, String sentence) {
        losses.add(new Loss(kind, sentence));
    }

    private void add(Loss.Kind kind, String sentence, String file) {
        losses.add(new Loss(kind, sentence, file));
    }

    private void addPoints(DeleteStep step, List<SnapshotNode> deleted) {
        List<String> names = deleted.stream().map(SnapshotNode::name).toList();
        boolean one = names.size() == 1;
        String sentence = "Nobody can go back to " + Shown.quoted(names) + " any more.";
        if (step.flags().contains(DeleteFlag.METADATA_ONLY)) {
            sentence += " What " + (one ? "it holds" : "they hold") + " stays where it is, unknown to libvirt.";
        }
        add(Loss.Kind.POINT, sentence);
    }

    private void addFiles(SnapshotNode node) {
        boolean leaf = tree.childCount(node.name()) == 0;
        boolean current = node.name().equals(simulation.current());
        boolean unlinks = facts.isSince(9, 9) && leaf && !current;
        for (StoredDisk disk : node.disks()) {
            if (!disk.isExternal()) {
                continue;
            }
            if (unlinks) {
                addRemoved(disk.image(), disk);
            } else {
                addMerge(disk, node);
            }
        }
        String memory = node.memoryFile();
        if (node.memory() == SnapshotMode.EXTERNAL && memory != null && facts.isSince(9, 1)) {
            add(
                    Loss.Kind.FILE_REMOVED,
                    "libvirt removes " + Shown.quoted(memory) + ", which holds the memory.",
                    memory);
        }
    }

    private void addRemoved(@Nullable String file, StoredDisk disk) {
        if (file != null) {
            add(
                    Loss.Kind.FILE_REMOVED,
                    "libvirt removes " + Shown.quoted(file) + ", the image of disk " + Shown.quoted(disk.name())
                            + " that only this snapshot needs.",
                    file);
        }
    }

    private void addMerge(StoredDisk disk, SnapshotNode node) {
        String image = disk.image();
        String overlay = disk.overlay();
        if (image != null && overlay != null) {
            add(
                    Loss.Kind.FILE_WRITTEN,
                    "What " + Shown.quoted(overlay) + " holds is written into " + Shown.quoted(image)
                            + ", and that must be the base of nothing else.",
                    image);
            add(
                    Loss.Kind.SPACE,
                    Shown.quoted(image) + " may grow by as much as " + Shown.quoted(overlay) + " takes now"
                            + simulation.takes(overlay).replace(", which takes ", ": ") + ".");
            add(Loss.Kind.FILE_REMOVED, "libvirt removes " + Shown.quoted(overlay) + " after the merge.", overlay);
        }
        if (image == null) {
            return;
        }
        for (SnapshotNode other : tree.nodes()) {
            StoredDisk same = other.disk(disk.name());
            boolean shares = same != null && image.equals(same.image()) && same.isExternal();
            if (shares && !other.name().equals(node.name())) {
                add(
                        Loss.Kind.UNUSABLE_POINT,
                        Shown.quoted(other.name()) + " stands on " + Shown.quoted(image)
                                + ", too, and cannot be used any more once that is written to.");
            }
        }
    }
}
