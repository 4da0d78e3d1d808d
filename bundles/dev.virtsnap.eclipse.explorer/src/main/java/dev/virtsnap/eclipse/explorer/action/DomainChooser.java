package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.view.ExplorerLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.jspecify.annotations.Nullable;

/** Asks for a domain, if there is more than one. Connections are opened when a person opens them in the list. */
final class DomainChooser extends ElementTreeSelectionDialog {

    private final Consumer<DomainNode> whenChosen;
    private final Connections.Listener listener = node -> refresh();

    private DomainChooser(@Nullable Shell shell, Consumer<DomainNode> whenChosen) {
        super(shell, new ExplorerLabels(), new Content());
        this.whenChosen = whenChosen;
        setTitle(Messages.choose_title);
        setMessage(Messages.choose_message);
        setAllowMultiple(false);
        setEmptyListMessage(Messages.choose_none);
        setValidator(DomainChooser::validated);
        setInput(Connections.shared());
        setBlockOnOpen(false);
    }

    /** Asks, or takes the only one that there is. */
    static void choose(@Nullable Shell shell, Consumer<DomainNode> whenChosen) {
        List<DomainNode> known = new ArrayList<>();
        boolean all = true;
        for (ConnectionNode connection : Connections.shared().nodes()) {
            all &= connection.isOpen();
            known.addAll(connection.domains());
        }
        if (all && known.size() == 1 && !known.get(0).connection().isReadOnly()) {
            whenChosen.accept(known.get(0));
            return;
        }
        new DomainChooser(shell, whenChosen).open();
    }

    private static IStatus validated(Object[] selection) {
        if (selection.length != 1 || !(selection[0] instanceof DomainNode domain)) {
            return new Status(IStatus.ERROR, DomainChooser.class, Messages.choose_message);
        }
        return domain.connection().isReadOnly()
                ? new Status(
                        IStatus.ERROR,
                        DomainChooser.class,
                        NLS.bind(Messages.choose_locked, domain.connection().name()))
                : new Status(IStatus.OK, DomainChooser.class, "");
    }

    @Override
    protected TreeViewer createTreeViewer(Composite parent) {
        TreeViewer viewer = super.createTreeViewer(parent);
        Connections.shared().addListener(listener);
        viewer.getControl().addDisposeListener(event -> Connections.shared().removeListener(listener));
        return viewer;
    }

    private void refresh() {
        TreeViewer viewer = getTreeViewer();
        if (viewer != null && !viewer.getControl().isDisposed()) {
            viewer.getControl().getDisplay().asyncExec(() -> {
                if (!viewer.getControl().isDisposed()) {
                    viewer.refresh();
                }
            });
        }
    }

    @Override
    protected void okPressed() {
        super.okPressed();
        if (getFirstResult() instanceof DomainNode domain) {
            whenChosen.accept(domain);
        }
    }

    /** Connections and their domains, and no more. */
    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return Connections.shared().nodes().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            if (parent instanceof ConnectionNode connection) {
                connection.want();
                return connection.children().toArray();
            }
            return new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return element instanceof Node node ? node.parent() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ConnectionNode;
        }
    }
}
