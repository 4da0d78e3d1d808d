package dev.virtsnap.eclipse.explorer.document;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.explorer.command.Commands;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows what libvirt prints of the snapshots that are selected, each in an editor. */
public final class OpenDocumentHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Commands.selected(HandlerUtil.getCurrentSelection(event), SnapshotNode.class)
                .forEach(OpenDocumentHandler::open);
        return null;
    }

    /** Reads a snapshot in the background and opens an editor for it. */
    public static void open(SnapshotNode snapshot) {
        Display display = Display.getCurrent();
        Documents.read(snapshot, document -> {
            File file = write(snapshot, document);
            display.asyncExec(() -> Editors.open(file, null));
        });
    }

    private static File write(SnapshotNode snapshot, String document) {
        File file = Documents.file(snapshot);
        try {
            Files.createDirectories(file.getParentFile().toPath());
            Files.writeString(file.toPath(), document, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
