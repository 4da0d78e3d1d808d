package dev.virtsnap.cli.report;

/**
 * Characters as a terminal may safely show them, and how much room they take there.
 *
 * <p>A document can hold anything, also what would make a terminal move its cursor, change its title or show text in
 * another order than it stands in.
 */
final class Printable {

    static final int TAB = 4;

    private Printable() {}

    /** A text of one line in which nothing steers a terminal. */
    static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || '~' < c) {
                return careful(text);
            }
        }
        return text;
    }

    private static String careful(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(out, c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Appends what stands for a character: itself, a picture of a control character, four blanks for a tab. */
    static void append(StringBuilder out, int c) {
        if (c == '\t') {
            out.append("    ");
        } else if (c < ' ') {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7F) {
            out.append('\u2421');
        } else if (isHarmful(c)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** How many columns {@link #append} fills with a character. */
    static int width(int c) {
        if (c < 0x300) {
            return c == '\t' ? TAB : 1;
        }
        if (isHarmful(c)) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isHarmful(int c) {
        return (0x80 <= c && c < 0xA0)
                || c == 0x2028
                || c == 0x2029
                || (0x202A <= c && c <= 0x202E)
                || (0x2066 <= c && c <= 0x2069)
                || (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
    }

    /** The blocks that Unicode's East Asian Width calls wide or fullwidth, in rough. */
    private static boolean isWide(int c) {
        return 0x1100 <= c
                && (c <= 0x115F
                        || (0x2E80 <= c && c <= 0xA4CF && c != 0x303F)
                        || (0xA960 <= c && c <= 0xA97F)
                        || (0xAC00 <= c && c <= 0xD7A3)
                        || (0xF900 <= c && c <= 0xFAFF)
                        || (0xFE30 <= c && c <= 0xFE6F)
                        || (0xFF00 <= c && c <= 0xFF60)
                        || (0xFFE0 <= c && c <= 0xFFE6)
                        || (0x1F300 <= c && c <= 0x1F64F)
                        || (0x1F900 <= c && c <= 0x1F9FF)
                        || (0x20000 <= c && c <= 0x3FFFD));
    }
}
