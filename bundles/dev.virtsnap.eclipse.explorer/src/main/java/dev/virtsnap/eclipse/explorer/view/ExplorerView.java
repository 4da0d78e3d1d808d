package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.command.Commands;
import dev.virtsnap.eclipse.explorer.document.SnapshotLinkHelper;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.MessageNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.navigator.IExtensionStateModel;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.jspecify.annotations.Nullable;

/** The view of connections, domains and snapshots. */
public final class ExplorerView extends CommonNavigator implements ITabbedPropertySheetPageContributor {

    /** How many children of one node are shown before a person asks for more: each costs time in a tree of GTK. */
    private static final int PORTION = 200;

    private @Nullable Refresher refresher;
    private @Nullable FilterBox box;
    private @Nullable FocusRefresh focus;

    @Override
    protected Object getInitialInput() {
        return Connections.shared();
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        parent.setLayout(layout);
        Composite above = new Composite(parent, SWT.NONE);
        GridLayout inner = new GridLayout();
        inner.marginWidth = 2;
        inner.marginHeight = 2;
        above.setLayout(inner);
        above.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite below = new Composite(parent, SWT.NONE);
        below.setLayout(new FillLayout());
        below.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        super.createPartControl(below);
        CommonViewer viewer = getCommonViewer();
        // what stands below what comes in its order already
        viewer.setComparator(null);
        viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID < 0) {
                    event.result = Messages.tree_name;
                }
            }
        });
        FilterBox filterBox = new FilterBox(above, viewer);
        viewer.addFilter(filterBox.filter());
        Banner banner = new Banner(above, () -> Commands.run(getSite(), Commands.CONNECT));
        Refresher fresh = new Refresher(viewer, node -> {
            banner.update();
            parent.layout();
            if (node != null) {
                filterBox.shown(node);
            }
        });
        Connections.shared().addListener(fresh);
        refresher = fresh;
        box = filterBox;
        focus = new FocusRefresh(this);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(viewer.getTree(), Explorer.VIEW);
    }

    @Override
    protected CommonViewer createCommonViewer(Composite parent) {
        CommonViewer viewer = super.createCommonViewer(parent);
        viewer.setDisplayIncrementally(PORTION);
        viewer.setUseHashlookup(true);
        return viewer;
    }

    /** Where a person types what is looked for; null before the view is made. */
    public @Nullable Text filterText() {
        return box == null ? null : box.control();
    }

    /** Whether snapshots stand in one list by time. */
    public boolean isByTime() {
        return settings().getBooleanProperty(ExplorerContent.BY_TIME);
    }

    /** Shows snapshots as one list by time, or as a tree; what is selected stays so. */
    public void setByTime(boolean byTime) {
        IStructuredSelection selection = getCommonViewer().getStructuredSelection();
        settings().setBooleanProperty(ExplorerContent.BY_TIME, byTime);
        getCommonViewer().refresh();
        getCommonViewer().setSelection(selection, true);
    }

    private IExtensionStateModel settings() {
        return getNavigatorContentService().findStateModel(ExplorerContent.ID);
    }

    @Override
    protected void handleDoubleClick(DoubleClickEvent event) {
        Object first = ((IStructuredSelection) event.getSelection()).getFirstElement();
        if (first instanceof MessageNode message && message.kind() == MessageNode.Kind.ERROR) {
            message.retry();
            return;
        }
        if (first instanceof ConnectionNode connection && connection.state() == ConnectionNode.State.CLOSED) {
            connection.open();
            return;
        }
        if (first instanceof SnapshotNode) {
            Commands.run(getSite(), Commands.OPEN_XML);
            return;
        }
        super.handleDoubleClick(event);
    }

    /** Shows the snapshot of an editor, too. */
    @Override
    public boolean show(ShowInContext context) {
        SnapshotNode snapshot = SnapshotLinkHelper.snapshot(context.getInput());
        if (snapshot == null) {
            return super.show(context);
        }
        reveal(snapshot);
        return true;
    }

    @Override
    public String getContributorId() {
        return Explorer.VIEW;
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new TabbedPropertySheetPage(this)) : super.getAdapter(type);
    }

    /** Selects a node and makes it visible. */
    public void reveal(Node node) {
        getCommonViewer().setSelection(new StructuredSelection(node), true);
    }

    @Override
    public void dispose() {
        if (refresher != null) {
            Connections.shared().removeListener(refresher);
        }
        if (focus != null) {
            focus.end();
        }
        super.dispose();
    }
}
