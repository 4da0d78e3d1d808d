package dev.virtsnap.language.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin.
 *
 * <p>A line ends after {@code \n}, {@code \r\n} or a lone {@code \r}. There is always at least one line; a text that ends
 * in a terminator has an empty last line.
 */
public final class LineIndex {

    private final String text;
    private final int[] starts;

    LineIndex(String text) {
        this(text, starts(text));
    }

    private LineIndex(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /**
     * The lines of this text once a stretch of it is replaced. A key costs no look at all of a large text.
     *
     * @param now the whole text afterwards
     */
    LineIndex replaced(Range gone, int length, String now) {
        // whether a line begins at an offset is said by the characters on both sides of it
        int head = Math.max(1, firstFrom(gone.start()));
        int tail = firstFrom(gone.end() + 1);
        int end = gone.start() + length;
        int[] between = new int[4];
        int count = 0;
        for (int i = Math.max(0, gone.start() - 1); i < end; i++) {
            if (endsLine(now, i)) {
                between = count == between.length ? Arrays.copyOf(between, count * 2) : between;
                between[count++] = i + 1;
            }
        }
        int[] all = Arrays.copyOf(starts, head + count + starts.length - tail);
        System.arraycopy(between, 0, all, head, count);
        int shift = end - gone.end();
        for (int i = tail; i < starts.length; i++) {
            all[head + count + i - tail] = starts[i] + shift;
        }
        return new LineIndex(now, all);
    }

    /** The first line that begins at an offset or behind it. */
    private int firstFrom(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found;
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
    }

    private static int[] starts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 40)];
        int count = 1;
        // looking for one character is what a String does fastest, and nearly no text has the other
        int carriage = text.indexOf('\r');
        int feed = text.indexOf('\n');
        while (0 <= carriage || 0 <= feed) {
            boolean alone = 0 <= carriage && (feed < 0 || carriage + 1 < feed);
            int end = alone ? carriage : feed;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
            if (0 <= carriage && carriage <= end) {
                carriage = text.indexOf('\r', end + 1);
            }
            if (!alone) {
                feed = text.indexOf('\n', end + 1);
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** How many lines there are, at least 1. */
    public int lineCount() {
        return starts.length;
    }

    /** The line, from 0, that holds an offset between 0 and the length of the text. */
    public int lineOf(int offset) {
        if (offset < 0 || text.length() < offset) {
            throw new IndexOutOfBoundsException("offset " + offset + " in a text of " + text.length());
        }
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 2 : found;
    }

    /** The place of an offset between 0 and the length of the text. */
    public Position position(int offset) {
        int line = lineOf(offset);
        return new Position(line, offset - starts[line]);
    }

    /**
     * The offset of a place. A line behind the last gives the end of the text, a column behind the end of its line gives
     * the end of that line, before its terminator: editors send both.
     */
    public int offset(Position position) {
        if (position.line() < 0) {
            return 0;
        }
        if (starts.length <= position.line()) {
            return text.length();
        }
        Range line = line(position.line());
        return Math.min(line.end(), line.start() + Math.max(0, position.column()));
    }

    /** The text of a line, from 0, without its terminator. */
    public Range line(int line) {
        int start = starts[line];
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (start < end && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Range(start, end);
    }

    /** The column of an offset counted in code points, from 0: what a terminal or SARIF's unicodeCodePoints shows. */
    public int codePointColumn(int offset) {
        return text.codePointCount(starts[lineOf(offset)], offset);
    }
}
