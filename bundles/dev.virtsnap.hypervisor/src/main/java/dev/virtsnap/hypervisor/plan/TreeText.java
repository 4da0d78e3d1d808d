package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotKind;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Draws a tree of snapshots with lines, the current one marked. Takes time and room in proportion to the snapshots. */
public final class TreeText {

    /** Deeper ones stand below each other, with a number: the lines to them would take more room than all else. */
    private static final int DEEPEST = 24;

    private record Line(SnapshotNode node, String prefix, String inner, int depth) {}

    private TreeText() {}

    /** Each snapshot on a line; one line for none. */
    public static String of(SnapshotTree tree) {
        StringBuilder out = new StringBuilder();
        Deque<Line> rest = new ArrayDeque<>();
        push(rest, tree.roots(), "", 0);
        while (!rest.isEmpty()) {
            Line line = rest.pop();
            append(out, line);
            push(rest, tree.children(line.node().name()), line.inner(), line.depth() + 1);
        }
        for (SnapshotNode node : tree.nodes()) {
            if (tree.depth(node.name()) < 0) {
                append(out, new Line(node, "? ", "", 0));
            }
        }
        return out.length() == 0 ? "(no snapshots)\n" : out.toString();
    }

    private static void push(Deque<Line> rest, List<SnapshotNode> nodes, String prefix, int depth) {
        for (int i = nodes.size() - 1; 0 <= i; i--) {
            boolean last = i == nodes.size() - 1;
            if (depth == 0) {
                rest.push(new Line(nodes.get(i), "", "", 0));
            } else if (depth <= DEEPEST) {
                rest.push(new Line(
                        nodes.get(i), prefix + (last ? "└─ " : "├─ "), prefix + (last ? "   " : "│  "), depth));
            } else {
                rest.push(new Line(nodes.get(i), prefix + "[" + depth + "] ", prefix, depth));
            }
        }
    }

    private static void append(StringBuilder out, Line line) {
        SnapshotNode node = line.node();
        out.append(line.prefix()).append(Shown.plain(node.name()));
        SnapshotState state = node.state();
        SnapshotKind kind = node.kind();
        out.append("  (").append(state == null ? "state unknown" : state.word());
        out.append(kind == null ? "" : ", " + kind.word()).append(')');
        out.append(node.isCurrent() ? "  <- current" : "").append('\n');
    }
}
