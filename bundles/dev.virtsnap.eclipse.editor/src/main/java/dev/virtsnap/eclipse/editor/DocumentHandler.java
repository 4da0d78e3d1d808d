package dev.virtsnap.eclipse.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** A command that does something with the document that a person edits. */
abstract class DocumentHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ITextEditor editor = Editors.ours(HandlerUtil.getActiveEditor(event));
        IDocument document = editor == null ? null : Editors.document(editor);
        if (editor == null
                || document == null
                || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
            return null;
        }
        try {
            execute(editor, document, selection);
        } catch (BadLocationException e) {
            throw new IllegalStateException("the document changed while nobody else could change it", e);
        }
        return null;
    }

    abstract void execute(ITextEditor editor, IDocument document, ITextSelection selection) throws BadLocationException;
}
