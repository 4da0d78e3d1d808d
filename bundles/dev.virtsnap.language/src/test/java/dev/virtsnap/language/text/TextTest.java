package dev.virtsnap.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void linesEndAfterEveryKindOfTerminator() {
        LineIndex lines = Text.of("a\nb\r\nc\rd").lines();
        assertEquals(4, lines.lineCount());
        assertEquals(new Position(2, 0), lines.position(5));
        assertEquals(new Range(2, 3), lines.line(1));
    }

    @Test
    void placesBehindTheTextAreTakenBack() {
        LineIndex lines = Text.of("ab\ncd").lines();
        assertEquals(2, lines.offset(new Position(0, 99)));
        assertEquals(5, lines.offset(new Position(7, 0)));
    }

    @Test
    void columnsCanBeCountedInCodePoints() {
        assertEquals(2, Text.of("a\uD83D\uDE00b").lines().codePointColumn(3));
    }

    @Property
    void everyOffsetHasOnePlace(
            @ForAll @Chars({'a', '\n', '\r'}) @CharRange(from = 'x', to = 'z') @StringLength(max = 40) String string) {
        LineIndex lines = Text.of(string).lines();
        for (int offset = 0; offset <= string.length(); offset++) {
            Position position = lines.position(offset);
            int line = lines.lineOf(offset);
            assertEquals(line, position.line());
            if (lines.line(line).touches(offset)) {
                assertEquals(offset, lines.offset(position));
            }
        }
    }

    @Property
    void linesFollowAnEdit(
            @ForAll @Chars({'a', '\n', '\r'}) @StringLength(max = 12) String before,
            @ForAll @Chars({'b', '\n', '\r'}) @StringLength(max = 4) String replacement,
            @ForAll @IntRange(max = 12) int from,
            @ForAll @IntRange(max = 12) int to) {
        int start = Math.min(Math.min(from, to), before.length());
        int end = Math.min(Math.max(from, to), before.length());
        Text text = Text.of(before);
        assertTrue(1 <= text.lines().lineCount());
        Text after = text.with(List.of(Edit.replace(new Range(start, end), replacement)));
        Text fresh = Text.of(after.string());
        assertEquals(fresh.lines().lineCount(), after.lines().lineCount());
        for (int line = 0; line < fresh.lines().lineCount(); line++) {
            assertEquals(fresh.lines().line(line), after.lines().line(line));
        }
    }

    @Test
    void editsSpeakOfTheOriginal() {
        Text text = Text.of("<a b='c'/>");
        Text changed = text.with(List.of(
                Edit.replace(new Range(6, 7), "d"),
                Edit.insert(1, "x"),
                Edit.insert(1, "y"),
                Edit.delete(new Range(2, 3))));
        assertEquals("<xyab='d'/>", changed.string());
        assertThrows(
                IllegalArgumentException.class,
                () -> text.with(List.of(Edit.delete(new Range(0, 3)), Edit.delete(new Range(2, 4)))));
    }
}
