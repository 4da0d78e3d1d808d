package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Text;

/** How a document is laid out: line ends and indentation. */
final class Layout {

    private Layout() {}

    /** The line end of the text: that of its first line. */
    static String lineEnd(Text text) {
        String string = text.string();
        int feed = string.indexOf('\n');
        if (feed < 0) {
            return string.indexOf('\r') < 0 ? "\n" : "\r";
        }
        return 0 < feed && string.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    /** One step of indentation: that of the first indented line that begins with a tag; two blanks if there is none. */
    static String unit(Text text) {
        String string = text.string();
        for (int i = string.indexOf('\n'); 0 <= i; i = string.indexOf('\n', i + 1)) {
            int end = blanksEnd(string, i + 1);
            if (i + 1 < end && end < string.length() && string.charAt(end) == '<') {
                return string.substring(i + 1, end);
            }
        }
        return "  ";
    }

    /** The line end and the indentation of the line of an offset; of the part of it before the offset. */
    static String indent(Text text, int offset) {
        String string = text.string();
        int start = offset;
        while (0 < start && string.charAt(start - 1) != '\n' && string.charAt(start - 1) != '\r') {
            start--;
        }
        return lineEnd(text) + string.substring(start, Math.min(offset, blanksEnd(string, start)));
    }

    /** A piece of another document, each of its lines behind the first further in. */
    static String indented(String piece, String line) {
        return piece.replace("\r\n", "\n").replace("\n", line);
    }

    private static int blanksEnd(String string, int from) {
        int i = from;
        while (i < string.length() && (string.charAt(i) == ' ' || string.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
