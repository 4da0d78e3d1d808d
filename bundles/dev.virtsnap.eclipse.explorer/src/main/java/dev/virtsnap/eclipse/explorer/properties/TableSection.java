package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import java.util.List;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.jspecify.annotations.Nullable;

/** A table of what is known of a node, which follows what is read of it. */
abstract class TableSection extends AbstractPropertySection implements Connections.Listener {

    private @Nullable Table table;
    private @Nullable Node node;

    /** The titles of the columns. */
    abstract String[] columns();

    /** What stands in the rows. */
    abstract List<String[]> rows(Node shown);

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage page) {
        super.createControls(parent, page);
        Composite area = getWidgetFactory().createComposite(parent);
        area.setLayout(new GridLayout());
        Table made = getWidgetFactory().createTable(area, SWT.FULL_SELECTION | SWT.BORDER);
        made.setHeaderVisible(true);
        made.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (String title : columns()) {
            new TableColumn(made, SWT.NONE).setText(title);
        }
        table = made;
    }

    @Override
    public boolean shouldUseExtraSpace() {
        return true;
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
        node = Adapters.adapt(first, Node.class);
    }

    @Override
    public void aboutToBeShown() {
        Connections.shared().addListener(this);
    }

    @Override
    public void aboutToBeHidden() {
        Connections.shared().removeListener(this);
    }

    @Override
    public void dispose() {
        Connections.shared().removeListener(this);
        super.dispose();
    }

    @Override
    public void changed(@Nullable Node changed) {
        Table shown = table;
        Display display = shown == null || shown.isDisposed() ? null : shown.getDisplay();
        if (display != null && !display.isDisposed()) {
            display.asyncExec(() -> {
                node = newest(node);
                refresh();
            });
        }
    }

    /** The same node as it was read last. */
    private static @Nullable Node newest(@Nullable Node old) {
        DomainNode domain = old instanceof SnapshotNode snapshot ? snapshot.domain() : null;
        Snapshots now = domain == null ? null : domain.snapshots();
        SnapshotNode fresh = now == null || old == null ? null : now.node(old.name());
        return fresh == null ? old : fresh;
    }

    @Override
    public void refresh() {
        Table shown = table;
        Node of = node;
        if (shown == null || shown.isDisposed() || of == null) {
            return;
        }
        shown.setRedraw(false);
        shown.removeAll();
        for (String[] row : rows(of)) {
            new TableItem(shown, SWT.NONE).setText(row);
        }
        for (TableColumn column : shown.getColumns()) {
            column.pack();
        }
        shown.setRedraw(true);
    }
}
