package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.MessageNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.navigator.CommonNavigator;
import org.jspecify.annotations.Nullable;

/** The view of connections, domains and snapshots. */
public final class ExplorerView extends CommonNavigator {

    private @Nullable Refresher refresher;

    @Override
    protected Object getInitialInput() {
        return Connections.shared();
    }

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        // what stands below what comes in its order already
        getCommonViewer().setComparator(null);
        refresher = new Refresher(getCommonViewer());
        Connections.shared().addListener(refresher);
    }

    @Override
    protected void handleDoubleClick(DoubleClickEvent event) {
        Object first = ((IStructuredSelection) event.getSelection()).getFirstElement();
        if (first instanceof MessageNode message && message.kind() == MessageNode.Kind.ERROR) {
            message.retry();
            return;
        }
        super.handleDoubleClick(event);
    }

    /** Selects a node and makes it visible. */
    public void reveal(Node node) {
        getCommonViewer().setSelection(new org.eclipse.jface.viewers.StructuredSelection(node), true);
    }

    @Override
    public void dispose() {
        if (refresher != null) {
            Connections.shared().removeListener(refresher);
        }
        super.dispose();
    }
}
