package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.ConnectionSettings;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.HypervisorOpener;
import dev.virtsnap.eclipse.explorer.view.ExplorerView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** The explorer as a person uses it: its rows, found by what they begin with. */
final class ExplorerRobot implements AutoCloseable {

    static final String TEST = "test:///default";

    private final ExplorerView view;
    private final @Nullable HypervisorOpener before;

    private ExplorerRobot(ExplorerView view, @Nullable HypervisorOpener before) {
        this.view = view;
        this.before = before;
    }

    /** The view on libvirt itself, without any connection. */
    static ExplorerRobot open() throws PartInitException {
        forget();
        return new ExplorerRobot((ExplorerView) Workbench.page().showView(Explorer.VIEW), null);
    }

    /** The view on another hypervisor. */
    static ExplorerRobot on(HypervisorOpener opener) throws PartInitException {
        forget();
        HypervisorOpener before = Connections.shared().setOpener(opener);
        return new ExplorerRobot((ExplorerView) Workbench.page().showView(Explorer.VIEW), before);
    }

    private static void forget() {
        for (ConnectionNode node : Connections.shared().nodes()) {
            Connections.shared().remove(node);
        }
    }

    ExplorerView view() {
        return view;
    }

    ConnectionNode connect(String name, String uri) {
        return Connections.shared().add(new ConnectionSettings(name, uri, false));
    }

    Tree tree() {
        return view.getCommonViewer().getTree();
    }

    /** The item at the end of a path of beginnings of texts; null if there is none. */
    TreeItem item(String... path) {
        TreeItem[] items = tree().getItems();
        TreeItem found = null;
        for (String each : path) {
            found = null;
            for (TreeItem item : items) {
                if (!item.isDisposed() && item.getText().startsWith(each)) {
                    found = item;
                    break;
                }
            }
            if (found == null) {
                return null;
            }
            items = found.getItems();
        }
        return found;
    }

    TreeItem await(String... path) {
        Workbench.until(() -> item(path) != null, () -> String.join(" / ", path) + " is not among\n" + text());
        return item(path);
    }

    void awaitGone(String... path) {
        Workbench.until(() -> item(path) == null, () -> String.join(" / ", path) + " is still among\n" + text());
    }

    /** Opens each level of a path, as with the arrow key, and gives the last one. */
    TreeItem expand(String... path) {
        for (int i = 1; i <= path.length; i++) {
            String[] upTo = java.util.Arrays.copyOf(path, i);
            TreeItem item = await(upTo);
            if (!item.getExpanded()) {
                view.getCommonViewer().expandToLevel(item.getData(), 1);
            }
        }
        return await(path);
    }

    /** Selects a row as a click does. */
    void select(String... path) {
        TreeItem item = await(path);
        tree().setSelection(item);
        Event event = new Event();
        event.item = item;
        tree().notifyListeners(SWT.Selection, event);
        Workbench.settle();
    }

    /** A double click, which is what Enter does, too. */
    void activate(String... path) {
        select(path);
        Event event = new Event();
        event.item = await(path);
        tree().notifyListeners(SWT.DefaultSelection, event);
        Workbench.settle();
    }

    /** Types into the line above the tree. */
    void filter(String text) {
        Text box = view.filterText();
        assertNotNull(box);
        box.setText(text);
    }

    /** What is said above the tree; empty if nothing is. */
    String banner() {
        Composite above = view.filterText() == null
                ? tree().getParent()
                : view.filterText().getParent();
        Link link = Workbench.find(above, Link.class);
        return link == null || !link.getVisible() ? "" : link.getText();
    }

    /** Leaves out what these filters leave out, and no more. */
    void activateFilters(String... names) {
        String[] ids = new String[names.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "dev.virtsnap.eclipse.explorer.filter." + names[i];
        }
        view.getNavigatorContentService().getFilterService().activateFilterIdsAndUpdateViewer(ids);
    }

    /** Runs a command as its key does. */
    void run(String command) {
        Workbench.page().activate(view);
        Workbench.settle();
        try {
            view.getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            fail("the command '" + command + "' cannot be run: " + e);
        }
        Workbench.settle();
    }

    Object selected() {
        return ((IStructuredSelection) view.getCommonViewer().getSelection()).getFirstElement();
    }

    /** All rows that can be seen, with two blanks for each level. */
    String text() {
        StringBuilder out = new StringBuilder();
        append(tree().getItems(), "", out);
        return out.toString();
    }

    private static void append(TreeItem[] items, String indent, StringBuilder out) {
        for (TreeItem item : items) {
            out.append(indent).append(item.getText()).append('\n');
            if (item.getExpanded()) {
                append(item.getItems(), indent + "  ", out);
            }
        }
    }

    List<String> rows(Predicate<String> which) {
        List<String> rows = new ArrayList<>(text().lines().map(String::strip).toList());
        rows.removeIf(which.negate());
        return rows;
    }

    @Override
    public void close() {
        Workbench.closePopups();
        forget();
        if (before != null) {
            Connections.shared().setOpener(before);
        }
        Workbench.page().hideView(view);
        Workbench.settle();
        if (!Connections.shared().nodes().isEmpty()) {
            fail("connections are left");
        }
    }
}
