package dev.virtsnap.eclipse.explorer.connect;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.text.Messages;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.jspecify.annotations.Nullable;

/** Sets up a connection, or changes one. */
public final class ConnectWizard extends Wizard implements INewWizard {

    private final @Nullable ConnectionNode changed;
    private final ConnectionPage page;
    private @Nullable ConnectionNode result;

    /** For a new connection. */
    public ConnectWizard() {
        this(null);
    }

    /** To change a connection; for a new one if that is null. */
    public ConnectWizard(@Nullable ConnectionNode changed) {
        this.changed = changed;
        this.page = new ConnectionPage(changed);
        setWindowTitle(changed == null ? Messages.connect_window : Messages.connect_window_edit);
        setHelpAvailable(false);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // a connection does not depend on what is selected
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        ConnectionNode node = changed;
        if (node == null) {
            node = Connections.shared().add(page.settings());
        } else {
            Connections.shared().change(node, page.settings());
        }
        node.open();
        result = node;
        return true;
    }

    /** What was set up or changed; null as long as nothing was. */
    public @Nullable ConnectionNode result() {
        return result;
    }
}
