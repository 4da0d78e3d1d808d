package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the snapshots of a domain stand in a picture: time goes to the right, the first child stays in the row of its
 * parent, each other one begins a row of its own. Immutable; lengths are in units of the picture at its natural size.
 */
public final class GraphLayout {

    static final int WIDTH = 200;
    static final int HEIGHT = 46;
    static final int GAP_X = 36;
    static final int GAP_Y = 14;
    static final int MARGIN = 16;

    /**
     * A node in the picture.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param parent the box that a line comes from; null if none does
     */
    public record Box(Node node, int x, int y, @Nullable Box parent) {

        boolean contains(double px, double py) {
            return x <= px && px < x + WIDTH && y <= py && py < y + HEIGHT;
        }
    }

    private record Step(Node node, int column, @Nullable Box parent, boolean first) {}

    private final List<Box> boxes = new ArrayList<>();
    private final Map<Node, Box> byNode = new HashMap<>();
    private final int width;
    private final int height;

    private GraphLayout(List<Node> roots) {
        int rows = 0;
        int columns = 0;
        Deque<Step> open = new ArrayDeque<>();
        push(open, roots, 0, null);
        while (!open.isEmpty()) {
            Step step = open.pop();
            int y = step.first() && step.parent() != null ? step.parent().y() : MARGIN + rows++ * (HEIGHT + GAP_Y);
            Box box = new Box(step.node(), MARGIN + step.column() * (WIDTH + GAP_X), y, step.parent());
            boxes.add(box);
            byNode.put(box.node(), box);
            columns = Math.max(columns, step.column() + 1);
            push(open, step.node().children(), step.column() + 1, box);
        }
        width = columns == 0 ? 0 : 2 * MARGIN + columns * (WIDTH + GAP_X) - GAP_X;
        height = rows == 0 ? 0 : 2 * MARGIN + rows * (HEIGHT + GAP_Y) - GAP_Y;
    }

    private static void push(Deque<Step> open, List<Node> nodes, int column, @Nullable Box parent) {
        for (int i = nodes.size() - 1; 0 <= i; i--) {
            open.push(new Step(nodes.get(i), column, parent, i == 0));
        }
    }

    /** The picture of these snapshots. */
    public static GraphLayout of(Snapshots snapshots) {
        return new GraphLayout(snapshots.domain().children());
    }

    /** The picture of nothing. */
    static GraphLayout empty() {
        return new GraphLayout(List.of());
    }

    /** All boxes, each after its parent. */
    public List<Box> boxes() {
        return List.copyOf(boxes);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Where a node stands; null if it is not in the picture. */
    public @Nullable Box box(@Nullable Node node) {
        return byNode.get(node);
    }

    /** What is at a point; null if nothing is. */
    @Nullable
    Box at(double x, double y) {
        for (Box box : boxes) {
            if (box.contains(x, y)) {
                return box;
            }
        }
        return null;
    }

    /** The box to which an arrow key leads from another: the nearest one in that direction; the same if there is none. */
    Box next(Box from, int dx, int dy) {
        if (dx < 0) {
            return from.parent() == null ? from : from.parent();
        }
        if (0 < dx) {
            for (Box box : boxes) {
                if (box.parent() == from) {
                    return box;
                }
            }
            return from;
        }
        Box best = from;
        long nearest = Long.MAX_VALUE;
        for (Box box : boxes) {
            long down = (long) (box.y() - from.y()) * dy;
            long distance = down * 4 + Math.abs(box.x() - from.x());
            if (0 < down && distance < nearest) {
                nearest = distance;
                best = box;
            }
        }
        return best;
    }
}
