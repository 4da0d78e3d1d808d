package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays a document out. What it says stays: only white space between elements and inside tags changes, and none of that
 * where the syntax is broken.
 */
public final class Formatter {

    private Formatter() {}

    /** The edits for the whole document; empty if it is laid out already. */
    public static List<Edit> document(Analysis analysis, FormatStyle style) {
        return new FormatWalk(analysis.tree(), style).edits();
    }

    /** Those that touch a range. */
    public static List<Edit> range(Analysis analysis, Range range, FormatStyle style) {
        List<Edit> touched = new ArrayList<>();
        for (Edit edit : document(analysis, style)) {
            if (edit.range().start() <= range.end()
                    && range.start() <= edit.range().end()) {
                touched.add(edit);
            }
        }
        return touched;
    }

    /**
     * Those that follow from a character that has just been typed: behind a line end the indentation of the new line, behind
     * {@code >} the indentation of the line of an end tag.
     *
     * @param offset behind the character
     */
    public static List<Edit> onType(Analysis analysis, int offset, char typed, FormatStyle style) {
        if (offset < 1 || analysis.text().length() < offset) {
            return List.of();
        }
        int start = analysis.text()
                .lines()
                .line(analysis.text().lines().lineOf(offset))
                .start();
        int end = start;
        while (end < analysis.text().length() && isBlank(analysis.text().charAt(end))) {
            end++;
        }
        boolean isEndTag = analysis.text().string().startsWith("</", end);
        if (typed != '\n' && !(typed == '>' && isEndTag)) {
            return List.of();
        }
        Element around = around(analysis, end, isEndTag);
        if (around == null || FormatWalk.isVerbatim(around)) {
            return List.of();
        }
        int depth = isEndTag ? -1 : 0;
        for (Element e = around; e != null && depth < FormatWalk.DEEPEST; e = e.parent()) {
            depth++;
        }
        String wanted = style.unit().repeat(depth);
        Range indentation = new Range(start, end);
        return analysis.text().slice(indentation).equals(wanted)
                ? List.of()
                : List.of(Edit.replace(indentation, wanted));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The element in whose content an offset is; for an end tag the element that it ends. */
    private static @Nullable Element around(Analysis analysis, int offset, boolean isEndTag) {
        Element element = analysis.tree().elementAt(offset);
        while (element != null) {
            Range content = element.contentRange();
            boolean inside = content.start() <= offset && offset <= content.end() && !element.isSelfClosing();
            if (inside && (!isEndTag || offset == content.end())) {
                return element;
            }
            element = element.parent();
        }
        return null;
    }
}
