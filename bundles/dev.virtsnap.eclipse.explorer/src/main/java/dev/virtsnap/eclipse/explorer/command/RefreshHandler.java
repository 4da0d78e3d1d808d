package dev.virtsnap.eclipse.explorer.command;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Reads again what is selected, or everything if nothing is. */
public final class RefreshHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        List<Node> nodes = Commands.selected(HandlerUtil.getCurrentSelection(event), Node.class);
        if (nodes.isEmpty()) {
            Connections.shared().refresh();
        }
        for (Node node : nodes) {
            DomainNode domain = node.domain();
            ConnectionNode connection = node.connection();
            if (domain != null) {
                domain.refresh();
            } else if (connection.isOpen()) {
                connection.refresh();
            } else {
                connection.open();
            }
        }
        return null;
    }
}
