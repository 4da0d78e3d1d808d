package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;

/**
 * The line of a document that a range begins in, with the range underlined:
 *
 * <pre>
 *   3 |   &lt;state>runing&lt;/state>
 *     |          ^^^^^^
 * </pre>
 *
 * A line that is too long is cut to what stands around the range.
 */
public final class Snippet {

    private static final String CUT = "...";

    private final String line;
    private final int start;
    private final int end;
    private final int room;

    private final StringBuilder shown = new StringBuilder();
    private int underStart;
    private int underEnd;

    private Snippet(String line, int start, int end, int room) {
        this.line = line;
        this.start = start;
        this.end = end;
        this.room = room;
    }

    /**
     * Appends the two lines.
     *
     * @param severity gives the underline its colour
     */
    public static void append(StringBuilder out, Text text, Range range, Style style, Severity severity) {
        LineIndex lines = text.lines();
        int number = lines.lineOf(range.start());
        Range row = lines.line(number);
        String gutter = Integer.toString(number + 1);
        int start = Math.min(range.start(), row.end()) - row.start();
        int end = Math.min(range.end(), row.end()) - row.start();
        int room = Math.max(20, style.width() - gutter.length() - 6);
        Snippet snippet = new Snippet(text.slice(row), start, end, room);
        snippet.draw();
        String carets = "^".repeat(snippet.underEnd - snippet.underStart) + (row.end() < range.end() ? CUT : "");
        out.append(style.faint("  " + gutter + " |"))
                .append(' ')
                .append(snippet.shown)
                .append('\n')
                .append(style.faint("  " + " ".repeat(gutter.length()) + " |"))
                .append(' ')
                .append(" ".repeat(snippet.underStart))
                .append(style.of(severity, carets))
                .append('\n');
    }

    private void draw() {
        int from = firstShown();
        shown.append(0 < from ? CUT : "");
        int column = shown.length();
        int limit = column + width(from, line.length()) <= room ? room : room - CUT.length();
        int i = from;
        while (true) {
            if (i <= start) {
                underStart = column;
            }
            if (i == line.length()) {
                break;
            }
            int c = line.codePointAt(i);
            int width = Printable.width(c);
            if (limit < column + width) {
                shown.append(CUT);
                break;
            }
            Printable.append(shown, c);
            column += width;
            if (i < end) {
                underEnd = column;
            }
            i += Character.charCount(c);
        }
        // an empty range, one at the end of the line and one of a character without width are shown too
        underEnd = Math.max(underEnd, underStart + 1);
    }

    /** Where to begin so that the range is shown with something before it. */
    private int firstShown() {
        if (width(0, line.length()) <= room || width(0, end) <= room * 2 / 3) {
            return 0;
        }
        int before = room / 3;
        int from = start;
        while (0 < from && 0 < before) {
            int c = line.codePointBefore(from);
            before -= Printable.width(c);
            from -= Character.charCount(c);
        }
        return from;
    }

    /** How many columns a part of the line fills; where it is more than there is room for, some number that is. */
    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to && width <= room; ) {
            int c = line.codePointAt(i);
            width += Printable.width(c);
            i += Character.charCount(c);
        }
        return width;
    }
}
