package dev.virtsnap.language.syntax;

/** Writes a string so that a parser reads it back: what fixes and completions insert. */
public final class Escapes {

    private Escapes() {}

    /** As text between tags. Characters that XML cannot carry at all become U+FFFD. */
    public static String text(String string) {
        return escaped(string, '\0');
    }

    /**
     * As the value of an attribute, without the quotes.
     *
     * @param quote the quote that will stand around it, {@code '} or {@code "}
     */
    public static String value(String string, char quote) {
        if (!Chars.isQuote(quote)) {
            throw new IllegalArgumentException("not a quote: " + quote);
        }
        return escaped(string, quote);
    }

    private static String escaped(String string, char quote) {
        StringBuilder result = new StringBuilder(string.length() + 16);
        for (int i = 0; i < string.length(); ) {
            int c = string.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                // only needed behind ]], where it would end a CDATA section that is none
                case '>' -> result.append("&gt;");
                case '\r' -> result.append("&#13;");
                case '\n', '\t' -> append(result, c, quote);
                case '\'' -> result.append(quote == '\'' ? "&apos;" : "'");
                case '"' -> result.append(quote == '"' ? "&quot;" : "\"");
                default -> result.appendCodePoint(Chars.isLegal(c) ? c : 0xFFFD);
            }
        }
        return result.toString();
    }

    /** Attribute values turn white space into blanks unless it is written as a reference. */
    private static void append(StringBuilder result, int space, char quote) {
        if (quote == '\0') {
            result.append((char) space);
        } else {
            result.append("&#").append(space).append(';');
        }
    }
}
