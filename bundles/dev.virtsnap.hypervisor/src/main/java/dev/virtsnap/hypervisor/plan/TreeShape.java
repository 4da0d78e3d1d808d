package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotKind;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What of a tree is compared: names, parents, states, kinds, and which is current; not in which order they come. */
public final class TreeShape {

    private record Shape(String parent, String state, String kind, boolean isCurrent) {}

    private TreeShape() {}

    private static Map<String, Shape> of(SnapshotTree tree) {
        Map<String, Shape> shapes = new TreeMap<>();
        for (SnapshotNode node : tree.nodes()) {
            SnapshotState state = node.state();
            SnapshotKind kind = node.kind();
            shapes.put(
                    node.name(),
                    new Shape(
                            Objects.requireNonNullElse(node.parent(), ""),
                            state == null ? "" : state.word(),
                            kind == null ? "" : kind.word(),
                            node.isCurrent()));
        }
        return shapes;
    }

    /** How one tree becomes another, a sentence for each change; none if they are of the same shape. */
    public static List<String> changes(SnapshotTree before, SnapshotTree after) {
        Map<String, Shape> old = of(before);
        Map<String, Shape> fresh = of(after);
        List<String> changes = new ArrayList<>();
        old.forEach((name, shape) -> {
            Shape now = fresh.get(name);
            if (now == null) {
                changes.add("- " + Shown.quoted(name));
            } else {
                compare(changes, name, shape, now);
            }
        });
        fresh.forEach((name, shape) -> {
            if (!old.containsKey(name)) {
                changes.add("+ " + Shown.quoted(name) + below(shape.parent()) + words(shape));
            }
        });
        SnapshotNode was = before.current();
        SnapshotNode is = after.current();
        String from = was == null ? "none" : Shown.quoted(was.name());
        String to = is == null ? "none" : Shown.quoted(is.name());
        if (!from.equals(to)) {
            changes.add("current: " + from + " -> " + to);
        }
        return changes;
    }

    private static void compare(List<String> changes, String name, Shape before, Shape now) {
        if (!before.parent().equals(now.parent())) {
            changes.add("~ " + Shown.quoted(name)
                    + (now.parent().isEmpty() ? " becomes a root" : " moves" + below(now.parent())));
        }
        if (!before.state().equals(now.state()) || !before.kind().equals(now.kind())) {
            changes.add("~ " + Shown.quoted(name) + " becomes" + words(now));
        }
    }

    private static String below(String parent) {
        return parent.isEmpty() ? "" : " below " + Shown.quoted(parent);
    }

    private static String words(Shape shape) {
        return " (" + String.join(", ", List.of(shape.state(), shape.kind())) + ")";
    }
}
