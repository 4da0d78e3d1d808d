package dev.virtsnap.eclipse.explorer.command;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.connect.ConnectWizard;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.view.ExplorerView;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the wizard that sets up a connection, or changes the one that is selected. */
public final class ConnectHandler extends AbstractHandler {

    private static final String EDIT = "dev.virtsnap.eclipse.explorer.connection.edit";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        List<ConnectionNode> selected = Commands.selected(HandlerUtil.getCurrentSelection(event), ConnectionNode.class);
        boolean edits = event.getCommand().getId().equals(EDIT) && !selected.isEmpty();
        ConnectWizard wizard = new ConnectWizard(edits ? selected.get(0) : null);
        new WizardDialog(HandlerUtil.getActiveShell(event), wizard).open();
        ConnectionNode result = wizard.result();
        if (result != null) {
            show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), result);
        }
        return null;
    }

    private static void show(@Nullable IWorkbenchPage page, ConnectionNode node) throws ExecutionException {
        try {
            if (page != null && page.showView(Explorer.VIEW) instanceof ExplorerView view) {
                view.reveal(node);
                view.getCommonViewer().setExpandedState(node, true);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(String.valueOf(e.getMessage()), e);
        }
    }
}
