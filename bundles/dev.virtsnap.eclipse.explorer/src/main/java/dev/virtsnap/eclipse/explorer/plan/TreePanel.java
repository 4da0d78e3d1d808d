package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.language.model.SnapshotKind;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/** The snapshots before and after, side by side, with words and colours at those that change. */
final class TreePanel {

    /** In lines; taller ones are scrolled. */
    private static final int TALLEST = 10;

    private final SnapshotTree shown;
    private final SnapshotTree other;
    private final boolean isAfter;

    private TreePanel(SnapshotTree shown, SnapshotTree other, boolean isAfter) {
        this.shown = shown;
        this.other = other;
        this.isAfter = isAfter;
    }

    static void show(Composite parent, SnapshotTree before, SnapshotTree after) {
        Composite both = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(both);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
        int lines = Math.min(
                TALLEST,
                Math.max(2, Math.max(before.nodes().size(), after.nodes().size())));
        new TreePanel(before, after, false).show(both, Messages.tree_before, lines);
        new TreePanel(after, before, true).show(both, Messages.tree_after, lines);
    }

    private void show(Composite parent, String title, int lines) {
        Composite panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel);
        new Label(panel, SWT.NONE).setText(title);
        Tree tree = new Tree(panel, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        Look.name(tree, title);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(200, tree.getItemHeight() * lines + 12)
                .applyTo(tree);
        if (shown.isEmpty()) {
            new TreeItem(tree, SWT.NONE).setText(Messages.tree_none);
        }
        fill(tree);
    }

    private record Open(SnapshotNode node, @Nullable TreeItem parent) {}

    private void fill(Tree tree) {
        Deque<Open> rest = new ArrayDeque<>();
        push(rest, shown.roots(), null);
        while (!rest.isEmpty()) {
            Open open = rest.pop();
            TreeItem parent = open.parent();
            TreeItem item = parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
            label(item, open.node());
            if (parent != null) {
                parent.setExpanded(true);
            }
            push(rest, shown.children(open.node().name()), item);
        }
        for (SnapshotNode node : shown.nodes()) {
            if (shown.depth(node.name()) < 0) {
                label(new TreeItem(tree, SWT.NONE), node);
            }
        }
    }

    private static void push(Deque<Open> rest, List<SnapshotNode> nodes, @Nullable TreeItem parent) {
        for (int i = nodes.size() - 1; 0 <= i; i--) {
            rest.push(new Open(nodes.get(i), parent));
        }
    }

    /** What changes is said in words, too: not everybody sees colours. */
    private void label(TreeItem item, SnapshotNode node) {
        SnapshotNode there = other.node(node.name());
        SnapshotState state = node.state();
        SnapshotKind kind = node.kind();
        String change = "";
        if (there == null) {
            item.setForeground(isAfter ? Look.made() : Look.lost());
            change = isAfter ? Messages.tree_made : Messages.tree_deleted;
        } else if (isAfter && !Objects.equals(node.parent(), there.parent())) {
            item.setForeground(Look.hazard());
            change = Messages.tree_moved;
        }
        if (node.isCurrent()) {
            item.setFont(Look.bold());
        }
        String text = Shown.plain(node.name()) + (change.isEmpty() ? "" : "  " + change)
                + (node.isCurrent() ? "  " + Messages.tree_current : "") + "  ("
                + (state == null ? Messages.tree_state_unknown : state.word())
                + (kind == null ? "" : ", " + kind.word()) + ")";
        item.setText(text);
    }
}
