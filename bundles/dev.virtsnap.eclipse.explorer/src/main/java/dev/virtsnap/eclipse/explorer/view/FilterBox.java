package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.filter.TextFilter;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** The line above the tree in which a person types what is looked for. */
final class FilterBox {

    /** In milliseconds: a person who types on does not want to see what half a word finds. */
    private static final int PAUSE = 150;

    /** More open branches are no help. */
    private static final int MOST = 50;

    private final Text box;
    private final TreeViewer viewer;
    private final TextFilter filter = new TextFilter();
    private final Runnable apply = this::apply;

    FilterBox(Composite parent, TreeViewer viewer) {
        this.viewer = viewer;
        this.box = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        box.setMessage(Messages.filter_message);
        box.setToolTipText(Messages.filter_tooltip);
        box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        box.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.filter_message;
            }
        });
        box.addListener(SWT.Modify, event -> box.getDisplay().timerExec(PAUSE, apply));
        box.addListener(SWT.KeyDown, this::key);
    }

    Text control() {
        return box;
    }

    TextFilter filter() {
        return filter;
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            viewer.getTree().setFocus();
        } else if (event.keyCode == SWT.ESC) {
            box.setText("");
        }
    }

    private void apply() {
        if (box.isDisposed()) {
            return;
        }
        filter.setText(box.getText());
        viewer.refresh();
        if (filter.isActive()) {
            for (ConnectionNode connection : Connections.shared().nodes()) {
                open(connection);
            }
        }
    }

    /** Has read what may hold something, and opens the branches to what is found. */
    private void open(ConnectionNode connection) {
        int opened = 0;
        for (DomainNode domain : connection.domains()) {
            domain.want();
            Snapshots snapshots = domain.snapshots();
            for (SnapshotNode found : snapshots == null ? java.util.List.<SnapshotNode>of() : filter.found(snapshots)) {
                if (MOST < ++opened) {
                    return;
                }
                expandTo(found);
            }
        }
    }

    private void expandTo(Node found) {
        Deque<Node> above = new ArrayDeque<>();
        for (Node node = found.parent(); node != null; node = node.parent()) {
            above.push(node);
        }
        above.forEach(node -> viewer.setExpandedState(node, true));
    }

    /** Opens the branches to what is found in something that was just read. */
    void shown(Node node) {
        if (filter.isActive() && node instanceof DomainNode domain) {
            open(domain.connection());
        }
    }
}
