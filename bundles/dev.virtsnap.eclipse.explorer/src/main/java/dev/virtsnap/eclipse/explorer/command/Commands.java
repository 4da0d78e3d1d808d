package dev.virtsnap.eclipse.explorer.command;

import dev.virtsnap.eclipse.explorer.model.Node;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** Commands by their names, and what they are about. */
public final class Commands {

    public static final String CONNECT = "dev.virtsnap.eclipse.explorer.connect";

    public static final String OPEN_XML = "dev.virtsnap.eclipse.explorer.openXml";

    private Commands() {}

    /** Runs a command as if a person had chosen it. */
    public static void run(IWorkbenchPartSite site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(Commands.class).warn("The command '" + command + "' cannot be run.", e);
        }
    }

    /** What of a selection is of a kind, each once. */
    public static <T extends Node> List<T> selected(@Nullable ISelection selection, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object each : structured.toList()) {
                T node = Adapters.adapt(each, type);
                if (node != null && !found.contains(node)) {
                    found.add(node);
                }
            }
        }
        return found;
    }
}
