package dev.virtsnap.cli.report;

import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Text;
import java.nio.charset.StandardCharsets;

/**
 * A place in a document as reports write it.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters (Unicode code points) unless said otherwise
 */
record Spot(int line, int column) {

    static Spot of(Text text, int offset) {
        LineIndex lines = text.lines();
        return new Spot(lines.lineOf(offset) + 1, lines.codePointColumn(offset) + 1);
    }

    /** A place whose column is counted in bytes of UTF-8. */
    static Spot inBytes(Text text, int offset) {
        LineIndex lines = text.lines();
        int line = lines.lineOf(offset);
        String before = text.slice(lines.line(line).start(), offset);
        return new Spot(line + 1, before.getBytes(StandardCharsets.UTF_8).length + 1);
    }
}
