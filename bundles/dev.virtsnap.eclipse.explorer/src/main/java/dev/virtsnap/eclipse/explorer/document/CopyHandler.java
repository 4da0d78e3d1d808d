package dev.virtsnap.eclipse.explorer.document;

import dev.virtsnap.eclipse.explorer.command.Commands;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Copies the names of what is selected, or what libvirt prints of a snapshot. */
public final class CopyHandler extends AbstractHandler {

    private static final String XML = "dev.virtsnap.eclipse.explorer.copyXml";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        var selection = HandlerUtil.getCurrentSelection(event);
        Display display = HandlerUtil.getActiveShell(event).getDisplay();
        if (event.getCommand().getId().equals(XML)) {
            List<SnapshotNode> snapshots = Commands.selected(selection, SnapshotNode.class);
            snapshots.stream()
                    .findFirst()
                    .ifPresent(first ->
                            Documents.read(first, document -> display.asyncExec(() -> copy(display, document))));
            return null;
        }
        List<String> names = Commands.selected(selection, Node.class).stream()
                .map(Node::name)
                .toList();
        if (!names.isEmpty()) {
            copy(display, String.join("\n", names));
        }
        return null;
    }

    private static void copy(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
