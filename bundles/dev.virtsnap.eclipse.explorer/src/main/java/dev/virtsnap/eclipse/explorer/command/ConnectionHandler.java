package dev.virtsnap.eclipse.explorer.command;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.Preferences;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Does to the connections that are selected what the last word of its command says. */
public final class ConnectionHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        List<ConnectionNode> nodes = Commands.selected(HandlerUtil.getCurrentSelection(event), ConnectionNode.class);
        String command = event.getCommand().getId();
        String word = command.substring(command.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        if (word.equals("REMOVE") && new Preferences().confirmsRemoval() && !isConfirmed(event, nodes)) {
            return null;
        }
        nodes.forEach(node -> perform(word, node));
        return null;
    }

    private static boolean isConfirmed(ExecutionEvent event, List<ConnectionNode> nodes) {
        String names =
                String.join(", ", nodes.stream().map(ConnectionNode::name).toList());
        return MessageDialog.openQuestion(
                HandlerUtil.getActiveShell(event),
                Messages.remove_title,
                Messages.bind(Messages.remove_question, names));
    }

    private static void perform(String word, ConnectionNode node) {
        Connections connections = Connections.shared();
        switch (word) {
            case "OPEN" -> node.open();
            case "CLOSE" -> node.close();
            case "REMOVE" -> connections.remove(node);
            case "LOCK" -> connections.change(node, node.settings().withReadOnly(!node.isReadOnly()));
            default -> throw new IllegalArgumentException(word);
        }
    }
}
