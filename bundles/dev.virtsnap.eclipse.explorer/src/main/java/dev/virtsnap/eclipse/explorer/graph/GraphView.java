package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.command.Commands;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The view with the picture of the domain that is selected, or was last. Its menu is that of the explorer. */
public final class GraphView extends ViewPart implements ISelectionListener, Connections.Listener {

    /** By this the platform knows it. */
    public static final String ID = Explorer.GRAPH;

    private @Nullable GraphCanvas canvas;
    private volatile @Nullable DomainNode domain;
    private final NodeSelection provider = new NodeSelection();

    @Override
    public void createPartControl(Composite parent) {
        GraphCanvas made = new GraphCanvas(parent, this::selected);
        made.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        made.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        made.setData("org.eclipse.e4.ui.css.CssClassName", "MPartStack");
        canvas = made;
        getSite().setSelectionProvider(provider);
        MenuManager menu = new MenuManager();
        for (String group : List.of(
                Explorer.MENU_NEW,
                Explorer.MENU_OPEN,
                Explorer.MENU_SNAPSHOT,
                Explorer.MENU_EDIT,
                Explorer.MENU_PORT,
                Explorer.MENU_CONNECTION,
                "additions")) {
            menu.add(new Separator());
            menu.add(new GroupMarker(group));
        }
        made.setMenu(menu.createContextMenu(made));
        getSite().registerContextMenu(Explorer.VIEW, menu, provider);
        made.addListener(SWT.DefaultSelection, event -> open());
        made.addListener(SWT.MouseDoubleClick, event -> open());
        made.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                open();
            }
        });
        PlatformUI.getWorkbench().getHelpSystem().setHelp(made, ID);
        getSite().getPage().addSelectionListener(this);
        Connections.shared().addListener(this);
        follow(getSite().getPage().getSelection());
    }

    private void open() {
        if (canvas != null && canvas.selected() instanceof SnapshotNode) {
            Commands.run(getSite(), Commands.OPEN_XML);
        }
    }

    private void selected(@Nullable Node node) {
        provider.setSelection(node == null ? StructuredSelection.EMPTY : new StructuredSelection(node));
    }

    /** The picture; null before the view is made. */
    public @Nullable GraphCanvas canvas() {
        return canvas;
    }

    /** The domain whose snapshots are shown; null if none is. */
    public @Nullable DomainNode domain() {
        return domain;
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, @Nullable ISelection selection) {
        // what is selected here is of what is shown already
        if (part != this) {
            follow(selection);
        }
    }

    private void follow(@Nullable ISelection selection) {
        List<Node> nodes = Commands.selected(selection, Node.class);
        Node first = nodes.isEmpty() ? null : nodes.get(0);
        DomainNode found = first == null ? null : first.domain();
        if (found == null) {
            return;
        }
        domain = found;
        found.want();
        show();
        if (canvas != null) {
            canvas.select(first);
        }
    }

    private void show() {
        GraphCanvas shown = canvas;
        DomainNode of = domain;
        if (shown == null || shown.isDisposed()) {
            return;
        }
        Snapshots snapshots = of == null ? null : of.snapshots();
        shown.show(snapshots == null ? GraphLayout.empty() : GraphLayout.of(snapshots));
        if (of == null) {
            setContentDescription("");
            provider.setSelection(StructuredSelection.EMPTY);
            return;
        }
        int count = snapshots == null ? 0 : snapshots.size();
        setContentDescription(
                count == 1
                        ? Messages.bind(Messages.graph_description_one, of.name())
                        : Messages.bind(Messages.graph_description, of.name(), String.valueOf(count)));
    }

    @Override
    public void changed(@Nullable Node node) {
        DomainNode shown = domain;
        boolean forgotten = shown != null && !Connections.shared().nodes().contains(shown.connection());
        if (shown == null || !(forgotten || shown.equals(node))) {
            return;
        }
        if (forgotten) {
            domain = null;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(this::show);
        }
    }

    @Override
    public void setFocus() {
        if (canvas != null) {
            canvas.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(this);
        Connections.shared().removeListener(this);
        super.dispose();
    }
}
