package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.AutoClose;
import dev.virtsnap.language.ide.FormatStyle;
import dev.virtsnap.language.ide.Formatter;
import dev.virtsnap.language.ide.Insertion;
import dev.virtsnap.language.text.Edit;
import java.util.List;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.jspecify.annotations.Nullable;

/** What follows by itself from what is typed: the end tag, and the indentation of a new line. */
public final class SnapshotAutoEdit implements IAutoEditStrategy {

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (!command.doit || command.length != 0) {
            return;
        }
        if (command.text.equals(">") || command.text.equals("/")) {
            close(document, command);
        } else if (0 <= TextUtilities.equals(document.getLegalLineDelimiters(), command.text)) {
            indent(document, command);
        }
    }

    private static void close(IDocument document, DocumentCommand command) {
        Analysis typed = typed(document, command.offset, command.text);
        Insertion rest = typed == null ? null : AutoClose.at(typed, command.offset + command.text.length());
        if (rest == null) {
            return;
        }
        command.shiftsCaret = false;
        // behind </ one goes on behind the tag, behind a start tag inside the element
        command.caretOffset = command.offset + command.text.length();
        if (command.text.equals("/")) {
            command.caretOffset += rest.plain().length();
        }
        command.text += rest.plain();
    }

    private static void indent(IDocument document, DocumentCommand command) {
        String line = command.text;
        boolean between = isBetweenTags(document, command.offset);
        String inside = between ? line + line : line;
        String first = unindented(document, command.offset, inside, line.length());
        if (first == null) {
            return;
        }
        if (!between) {
            command.text = line + first;
            return;
        }
        String last = unindented(document, command.offset, line + first + line, 2 * line.length() + first.length());
        command.text = line + first + line + (last == null ? "" : last);
        command.shiftsCaret = false;
        command.caretOffset = command.offset + line.length() + first.length();
    }

    /** The indentation that belongs where something has been typed up to an offset from the cursor; null if it is right. */
    private static @Nullable String unindented(IDocument document, int offset, String text, int behind) {
        Analysis typed = typed(document, offset, text);
        List<Edit> edits = typed == null ? List.of() : Formatter.onType(typed, offset + behind, '\n', style(document));
        return edits.isEmpty() ? null : edits.get(0).replacement();
    }

    private static boolean isBetweenTags(IDocument document, int offset) {
        String text = document.get();
        return 0 < offset && text.charAt(offset - 1) == '>' && text.startsWith("</", offset);
    }

    private static @Nullable Analysis typed(IDocument document, int offset, String text) {
        String all = document.get();
        return Analyst.shared().quickly(all.substring(0, offset) + text + all.substring(offset));
    }

    /** As the document is indented: by tabs if any line is, else as libvirt does it. */
    static FormatStyle style(IDocument document) {
        return document.get().contains("\n\t") ? FormatStyle.of(1, false) : FormatStyle.LIBVIRT;
    }
}
