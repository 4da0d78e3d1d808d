package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Shows what has changed, many changes at once; selection and expansion stay. */
final class Refresher implements Connections.Listener {

    private final TreeViewer viewer;
    private final Consumer<@Nullable Node> afterwards;
    private final Display display;
    private final Set<Node> changed = new LinkedHashSet<>();
    private boolean all;
    private boolean waiting;

    /**
     * For a tree.
     *
     * @param afterwards hears what was shown again; null if that is everything
     */
    Refresher(TreeViewer viewer, Consumer<@Nullable Node> afterwards) {
        this.viewer = viewer;
        this.afterwards = afterwards;
        this.display = viewer.getControl().getDisplay();
    }

    @Override
    public void changed(@Nullable Node node) {
        synchronized (changed) {
            if (node == null) {
                all = true;
            } else {
                changed.add(node);
            }
            if (waiting) {
                return;
            }
            waiting = true;
        }
        if (!display.isDisposed()) {
            display.asyncExec(this::show);
        }
    }

    private void show() {
        Set<Node> nodes;
        boolean everything;
        synchronized (changed) {
            nodes = new LinkedHashSet<>(changed);
            everything = all;
            changed.clear();
            all = false;
            waiting = false;
        }
        if (viewer.getControl().isDisposed()) {
            return;
        }
        if (everything) {
            viewer.refresh();
            afterwards.accept(null);
        }
        for (Node node : nodes) {
            if (!everything && !nodes.contains(node.parent())) {
                viewer.refresh(node);
            }
            afterwards.accept(node);
        }
        NodeTester.ask();
    }
}
