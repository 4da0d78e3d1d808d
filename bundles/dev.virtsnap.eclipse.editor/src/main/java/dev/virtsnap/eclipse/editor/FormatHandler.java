package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.text.Edits;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.FormatStyle;
import dev.virtsnap.language.ide.Formatter;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;

/** Lays out the document, or what is selected of it. */
public final class FormatHandler extends DocumentHandler {

    @Override
    void execute(ITextEditor editor, IDocument document, ITextSelection selection) throws BadLocationException {
        if (!editor.isEditable()) {
            return;
        }
        Analysis analysis = Analyst.shared().analysis(document);
        FormatStyle style = SnapshotAutoEdit.style(document);
        List<Edit> edits = selection.getLength() == 0
                ? Formatter.document(analysis, style)
                : Formatter.range(
                        analysis,
                        new Range(selection.getOffset(), selection.getOffset() + selection.getLength()),
                        style);
        Edits.apply(edits, document, Editors.viewer(editor));
    }
}
