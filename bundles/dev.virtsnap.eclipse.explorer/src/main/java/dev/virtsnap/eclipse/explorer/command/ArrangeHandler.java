package dev.virtsnap.eclipse.explorer.command;

import dev.virtsnap.eclipse.explorer.view.ExplorerView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.jspecify.annotations.Nullable;

/** Shows snapshots by time, or as a tree again. */
public final class ArrangeHandler extends AbstractHandler implements IElementUpdater {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActivePart(event) instanceof ExplorerView view) {
            view.setByTime(!view.isByTime());
            ICommandService commands =
                    HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(ICommandService.class);
            commands.refreshElements(event.getCommand().getId(), null);
        }
        return null;
    }

    @Override
    public void updateElement(UIElement element, java.util.Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null && page.findView(dev.virtsnap.eclipse.explorer.Explorer.VIEW) instanceof ExplorerView view) {
            element.setChecked(view.isByTime());
        }
    }
}
