package dev.virtsnap.eclipse.editor.text;

import dev.virtsnap.language.text.Edit;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;

/** The core's edits as the platform's. */
public final class Edits {

    private Edits() {}

    /** The same edits as one. */
    public static MultiTextEdit of(List<Edit> edits) {
        MultiTextEdit all = new MultiTextEdit();
        for (Edit edit : edits) {
            all.addChild(of(edit));
        }
        return all;
    }

    private static TextEdit of(Edit edit) {
        int start = edit.range().start();
        int length = edit.range().length();
        if (length == 0) {
            return new InsertEdit(start, edit.replacement());
        }
        return edit.replacement().isEmpty()
                ? new DeleteEdit(start, length)
                : new ReplaceEdit(start, length, edit.replacement());
    }

    /**
     * Applies edits, so that one undo takes them back.
     *
     * @param viewer that shows the document; null if none does
     * @throws BadLocationException if the document is not the one that they speak of any more
     */
    public static void apply(List<Edit> edits, IDocument document, @Nullable ITextViewer viewer)
            throws BadLocationException {
        if (viewer instanceof ITextViewerExtension extension) {
            extension.getRewriteTarget().beginCompoundChange();
        }
        try {
            of(edits).apply(document);
        } finally {
            if (viewer instanceof ITextViewerExtension extension) {
                extension.getRewriteTarget().endCompoundChange();
            }
        }
    }
}
