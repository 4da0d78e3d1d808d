package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.text.Messages;
import java.io.File;
import java.io.IOException;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Does to the picture what the last word of its command says. */
public final class GraphHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        if (!(HandlerUtil.getActivePart(event) instanceof GraphView view) || view.canvas() == null) {
            return null;
        }
        GraphCanvas canvas = view.canvas();
        String command = event.getCommand().getId();
        switch (command.substring(command.lastIndexOf('.') + 1)) {
            case "zoomIn" -> canvas.zoomIn();
            case "zoomOut" -> canvas.zoomOut();
            case "zoomFit" -> canvas.zoomToFit();
            case "export" -> export(HandlerUtil.getActiveShell(event), view, canvas);
            default -> throw new IllegalArgumentException(command);
        }
        return null;
    }

    private static void export(Shell shell, GraphView view, GraphCanvas canvas) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.graph_export);
        dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
        dialog.setFilterNames(new String[] {Messages.graph_svg, Messages.graph_png});
        dialog.setOverwrite(true);
        String name = view.domain() == null ? "snapshots" : view.domain().name();
        dialog.setFileName(name.replaceAll("[^A-Za-z0-9_.-]", "_") + ".svg");
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            GraphExport.write(canvas, name, new File(chosen));
        } catch (IOException e) {
            MessageDialog.openError(
                    shell, Messages.graph_export, Messages.bind(Messages.graph_export_error, chosen, e.getMessage()));
        }
    }
}
