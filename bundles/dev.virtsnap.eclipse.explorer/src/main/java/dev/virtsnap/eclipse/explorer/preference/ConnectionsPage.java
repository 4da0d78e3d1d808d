package dev.virtsnap.eclipse.explorer.preference;

import dev.virtsnap.eclipse.explorer.connect.ConnectWizard;
import dev.virtsnap.eclipse.explorer.credential.SecureCredentials;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.text.Images;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** The connections; what is done here is done at once. */
public final class ConnectionsPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int HEIGHT = 180;

    private @Nullable TableViewer viewer;

    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
        setDescription(Messages.connections_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        page.setLayout(layout);
        TableViewer table = new TableViewer(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.getTable().setHeaderVisible(true);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table.getTable());
        column(table, Messages.connections_name, 140, ConnectionNode::name);
        column(table, Messages.connections_uri, 220, ConnectionNode::uri);
        column(table, Messages.connections_locked, 70, node -> node.isReadOnly() ? Messages.yes : "");
        table.setContentProvider(ArrayContentProvider.getInstance());
        viewer = table;
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayout column = new GridLayout();
        column.marginWidth = 0;
        column.marginHeight = 0;
        buttons.setLayout(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
        button(buttons, Messages.connections_add, () -> edit(null));
        Button change = button(buttons, Messages.connections_change, this::change);
        Button remove = button(buttons, Messages.connections_remove, this::remove);
        Button forget = button(buttons, Messages.connections_forget, this::forget);
        Runnable enable = () -> {
            int count = selected().size();
            change.setEnabled(count == 1);
            remove.setEnabled(0 < count);
            forget.setEnabled(0 < count);
        };
        table.addSelectionChangedListener(event -> enable.run());
        table.addDoubleClickListener(event -> change());
        show();
        enable.run();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.virtsnap.eclipse.explorer.connect");
        return page;
    }

    private static void column(
            TableViewer table, String title, int width, java.util.function.Function<ConnectionNode, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        boolean first = table.getTable().getColumnCount() == 1;
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((ConnectionNode) element);
            }

            @Override
            public org.eclipse.swt.graphics.@Nullable Image getImage(Object element) {
                return first ? Images.CONNECTION.image() : null;
            }
        });
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void show() {
        if (viewer != null) {
            viewer.setInput(Connections.shared().nodes());
        }
    }

    private List<ConnectionNode> selected() {
        return viewer == null
                ? List.of()
                : ((List<?>) viewer.getStructuredSelection().toList())
                        .stream().map(ConnectionNode.class::cast).toList();
    }

    private void edit(@Nullable ConnectionNode changed) {
        new WizardDialog(getShell(), new ConnectWizard(changed)).open();
        show();
    }

    private void change() {
        selected().stream().findFirst().ifPresent(this::edit);
    }

    private void remove() {
        selected().forEach(Connections.shared()::remove);
        show();
    }

    private void forget() {
        selected().forEach(node -> SecureCredentials.forget(node.uri()));
    }
}
