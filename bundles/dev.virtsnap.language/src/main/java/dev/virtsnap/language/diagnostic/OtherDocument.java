package dev.virtsnap.language.diagnostic;

import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;

/**
 * A place in another document than the diagnosed one, whose text whoever reads the diagnostic need not have.
 *
 * @param name what the other document is called, as reports call documents
 * @param line from 1
 * @param before what stands before the place in its line, for those who count columns otherwise than {@link #column}
 * @param endLine from 1
 * @param endBefore what stands in the last line of the place before its end
 */
public record OtherDocument(String name, int line, String before, int endLine, String endBefore) {

    /**
     * A place in a text.
     *
     * @param range in that text, at most its length
     */
    public static OtherDocument of(String name, Text text, Range range) {
        LineIndex lines = text.lines();
        int line = lines.lineOf(range.start());
        int endLine = lines.lineOf(range.end());
        return new OtherDocument(
                name,
                line + 1,
                text.string().substring(lines.line(line).start(), range.start()),
                endLine + 1,
                text.string().substring(lines.line(endLine).start(), range.end()));
    }

    /** From 1, in characters (Unicode code points). */
    public int column() {
        return before.codePointCount(0, before.length()) + 1;
    }

    /** From 1, behind the last character. */
    public int endColumn() {
        return endBefore.codePointCount(0, endBefore.length()) + 1;
    }
}
