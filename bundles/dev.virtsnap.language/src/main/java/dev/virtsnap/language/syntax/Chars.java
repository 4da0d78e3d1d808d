package dev.virtsnap.language.syntax;

/** The classes of characters of XML 1.0, fifth edition. */
final class Chars {

    private static final byte NAME_START = 1;
    private static final byte NAME = 2;
    private static final byte SPACE = 4;

    /** Ends a name in a tag, however odd the name. */
    private static final byte DELIMITER = 8;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            ASCII[c] = NAME_START | NAME;
            ASCII[c - 'a' + 'A'] = NAME_START | NAME;
        }
        for (char c = '0'; c <= '9'; c++) {
            ASCII[c] = NAME;
        }
        ASCII['_'] = NAME_START | NAME;
        ASCII[':'] = NAME_START | NAME;
        ASCII['-'] = NAME;
        ASCII['.'] = NAME;
        ASCII[' '] = SPACE | DELIMITER;
        ASCII['\t'] = SPACE | DELIMITER;
        ASCII['\n'] = SPACE | DELIMITER;
        ASCII['\r'] = SPACE | DELIMITER;
        ASCII['<'] = DELIMITER;
        ASCII['>'] = DELIMITER;
        ASCII['/'] = DELIMITER;
        ASCII['='] = DELIMITER;
        ASCII['\''] = DELIMITER;
        ASCII['"'] = DELIMITER;
    }

    private Chars() {}

    static boolean isSpace(char c) {
        return c < 128 && (ASCII[c] & SPACE) != 0;
    }

    static boolean isDelimiter(char c) {
        return c < 128 && (ASCII[c] & DELIMITER) != 0;
    }

    static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    /** Production [4]; half of a surrogate pair does for a start, since the whole name is checked later. */
    static boolean startsName(char c) {
        return c < 128 ? (ASCII[c] & NAME_START) != 0 : isNameStart(c) || Character.isSurrogate(c);
    }

    /** Production [4] NameStartChar. */
    static boolean isNameStart(int c) {
        if (c < 128) {
            return 0 <= c && (ASCII[c] & NAME_START) != 0;
        }
        return 0xC0 <= c
                && c != 0xD7
                && c != 0xF7
                && (c <= 0x2FF
                        || (0x370 <= c && c <= 0x1FFF && c != 0x37E)
                        || (0x200C <= c && c <= 0x200D)
                        || (0x2070 <= c && c <= 0x218F)
                        || (0x2C00 <= c && c <= 0x2FEF)
                        || (0x3001 <= c && c <= 0xD7FF)
                        || (0xF900 <= c && c <= 0xFDCF)
                        || (0xFDF0 <= c && c <= 0xFFFD)
                        || (0x10000 <= c && c <= 0xEFFFF));
    }

    /** Production [4a] NameChar. */
    static boolean isName(int c) {
        if (c < 128) {
            return 0 <= c && (ASCII[c] & NAME) != 0;
        }
        return c == 0xB7 || (0x300 <= c && c <= 0x36F) || (0x203F <= c && c <= 0x2040) || isNameStart(c);
    }

    /** Production [2] Char, of a whole code point. */
    static boolean isLegal(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c <= 0xD7FF || (0xE000 <= c && c <= 0xFFFD) || (0x10000 <= c && c <= 0x10FFFF);
    }

    /** The first offset from {@code from} on without white space. */
    static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the text before {@code end} without trailing white space, not before {@code start}. */
    static int trimEnd(String text, int start, int end) {
        int i = end;
        while (start < i && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where a run of name characters ends. */
    static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isName(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** Where what is written as the name of a tag or attribute ends, be it a name or not. */
    static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isDelimiter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where what is written as the target of a processing instruction ends. */
    static int targetEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isSpace(text.charAt(i)) && text.charAt(i) != '<' && !text.startsWith("?>", i)) {
            i++;
        }
        return i;
    }

    /** How a character is called in a message: itself, or its number if it cannot be seen. */
    static String say(int c) {
        boolean visible = 0x20 < c && c != 0x7F && !(0x80 <= c && c <= 0xA0) && isLegal(c) && !Character.isSpaceChar(c);
        if (visible && Character.getType(c) != Character.FORMAT) {
            return "'" + new String(Character.toChars(c)) + "'";
        }
        String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "U+" + "0000".substring(Math.min(4, hex.length())) + hex;
    }
}
