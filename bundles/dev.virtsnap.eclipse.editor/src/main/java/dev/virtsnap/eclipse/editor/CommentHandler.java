package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.text.Edits;
import dev.virtsnap.eclipse.editor.text.Messages;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Makes the selected lines a comment, or the comment at the cursor text again. */
public final class CommentHandler extends DocumentHandler {

    private static final String OPEN = "<!-- ";
    private static final String CLOSE = " -->";

    @Override
    void execute(ITextEditor editor, IDocument document, ITextSelection selection) throws BadLocationException {
        if (!editor.isEditable()) {
            return;
        }
        Range lines = lines(document, selection);
        Range comment = comment(Analyst.shared().analysis(document), lines);
        String text = document.get();
        if (comment != null) {
            Edits.apply(withoutMarks(text, comment), document, Editors.viewer(editor));
        } else if (text.substring(lines.start(), lines.end()).contains("--")) {
            Editors.say(Messages.comment_refused);
        } else if (!lines.isEmpty()) {
            Edits.apply(
                    List.of(Edit.insert(lines.start(), OPEN), Edit.insert(lines.end(), CLOSE)),
                    document,
                    Editors.viewer(editor));
        }
    }

    /** The selected lines without the blanks around them. */
    private static Range lines(IDocument document, ITextSelection selection) throws BadLocationException {
        int start = document.getLineOffset(selection.getStartLine());
        int last = selection.getEndLine();
        int end = document.getLineOffset(last) + document.getLineLength(last);
        String text = document.get();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Range(start, end);
    }

    /** The comment that the lines are, or are in. */
    private static @Nullable Range comment(Analysis analysis, Range lines) {
        @Nullable Range[] found = {null};
        analysis.tree().walk(new TreeVisitor() {
            @Override
            public void leaf(Node node) {
                if (node instanceof Comment && node.range().encloses(lines)) {
                    found[0] = node.range();
                }
            }
        });
        return found[0];
    }

    private static List<Edit> withoutMarks(String text, Range comment) {
        int open = text.startsWith(OPEN, comment.start()) ? OPEN.length() : OPEN.length() - 1;
        int close = text.startsWith(CLOSE, comment.end() - CLOSE.length()) ? CLOSE.length() : CLOSE.length() - 1;
        int inside = Math.min(comment.start() + open, comment.end() - close);
        return List.of(
                Edit.delete(new Range(comment.start(), inside)),
                Edit.delete(new Range(Math.max(inside, comment.end() - close), comment.end())));
    }
}
