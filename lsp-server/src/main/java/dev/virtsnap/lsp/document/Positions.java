package dev.virtsnap.lsp.document;

import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;

/**
 * From offsets to the places that an editor counts, and back.
 *
 * @param text whose places
 * @param encoding what the editor counts in a line
 */
public record Positions(Text text, PositionEncoding encoding) {

    /** The place of an offset. */
    public Position position(int offset) {
        LineIndex lines = text.lines();
        int line = lines.lineOf(offset);
        int start = lines.line(line).start();
        return new Position(line, encoding.units(text.string(), start, offset));
    }

    /** The offset of a place; one that is behind the end of its line or of the text is that end. */
    public int offset(Position position) {
        LineIndex lines = text.lines();
        if (position.line() < 0) {
            return 0;
        }
        if (lines.lineCount() <= position.line()) {
            return text.length();
        }
        Range line = lines.line(position.line());
        return encoding.advance(text.string(), line.start(), line.end(), Math.max(0, position.column()));
    }

    /**
     * Whether an edit may be at a place: columns behind the end of a line are the end of it by the protocol, and so is the
     * line after the last one, but a line further down means that the two ends have different texts.
     */
    boolean has(Position position) {
        return 0 <= position.line()
                && 0 <= position.column()
                && position.line() <= text.lines().lineCount();
    }
}
