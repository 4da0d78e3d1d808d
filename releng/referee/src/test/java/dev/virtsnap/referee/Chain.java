package dev.virtsnap.referee;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.referee.CallScene.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which image the first disk of a domain used when each snapshot of a tree was taken. The images of one snapshot, the one
 * that a page shows, are given; those of the others are made to fit.
 */
final class Chain {

    private final SnapshotTree tree;
    private final @Nullable SnapshotNode given;
    private final String givenImage;
    private final @Nullable String givenOverlay;
    private final String base;
    private final Map<String, String> images = new HashMap<>();
    private final Map<String, String> overlays = new HashMap<>();

    /**
     * The chain of a tree.
     *
     * @param given the snapshot whose images are given; null if none is
     * @param givenImage the image of the domain in that
     * @param givenOverlay its overlay; null if it has none
     */
    Chain(SnapshotTree tree, @Nullable SnapshotNode given, String givenImage, @Nullable String givenOverlay) {
        this.tree = tree;
        this.given = given;
        this.givenImage = givenImage;
        this.givenOverlay = givenOverlay;
        SnapshotNode below = given == null ? null : externalAbove(given.name());
        this.base = below == null ? givenImage : givenImage + ".base";
        if (below != null) {
            overlays.put(below.name(), givenImage);
        }
        for (SnapshotNode root : tree.roots()) {
            place(root);
            tree.descendants(root.name()).forEach(this::place);
        }
    }

    private @Nullable SnapshotNode externalAbove(String name) {
        for (SnapshotNode above : tree.ancestors(name)) {
            if (above.isExternal()) {
                return above;
            }
        }
        return null;
    }

    private void place(SnapshotNode node) {
        SnapshotNode parent = tree.parent(node.name());
        images.put(node.name(), node == given ? givenImage : parent == null ? base : after(parent));
        if (node.isExternal()) {
            String own = node == given ? givenOverlay : null;
            overlays.putIfAbsent(node.name(), own == null ? base + "." + node.name() : own);
        }
    }

    /** What the domain used once a snapshot was taken. */
    String after(SnapshotNode node) {
        return overlays.getOrDefault(node.name(), image(node));
    }

    /** What the domain used when a snapshot was taken. */
    String image(SnapshotNode node) {
        return images.getOrDefault(node.name(), base);
    }

    /** What the domain uses now. */
    String now() {
        SnapshotNode current = tree.current();
        return current == null ? base : after(current);
    }

    /** All images, each after the one below it, with the internal snapshots in them. */
    List<Image> all() {
        Map<String, String> below = new HashMap<>();
        Set<String> paths = new LinkedHashSet<>();
        paths.add(base);
        for (SnapshotNode root : tree.roots()) {
            List<SnapshotNode> nodes = new ArrayList<>(List.of(root));
            nodes.addAll(tree.descendants(root.name()));
            for (SnapshotNode node : nodes) {
                paths.add(image(node));
                if (node.isExternal() && paths.add(after(node))) {
                    below.put(after(node), image(node));
                }
            }
        }
        List<Image> made = new ArrayList<>();
        for (String path : paths) {
            List<String> tags = tree.nodes().stream()
                    .filter(node -> !node.isExternal() && image(node).equals(path))
                    .map(SnapshotNode::name)
                    .toList();
            made.add(new Image(path, below.getOrDefault(path, ""), "qcow2", tags));
        }
        return made;
    }
}
