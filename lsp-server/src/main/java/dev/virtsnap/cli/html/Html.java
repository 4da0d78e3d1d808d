package dev.virtsnap.cli.html;

/** Text inside HTML. */
public final class Html {

    private Html() {}

    /** A text as it may stand between tags and between double quotes; control characters read as their pictures. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append((char) c);
                default -> {
                    if (c < ' ') {
                        out.append((char) (0x2400 + c));
                    } else if (isHarmful(c)) {
                        out.append('\uFFFD');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** What is no character, and what would show text in another order than it stands in. */
    private static boolean isHarmful(int c) {
        return (0x7F <= c && c < 0xA0)
                || (0x202A <= c && c <= 0x202E)
                || (0x2066 <= c && c <= 0x2069)
                || (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE;
    }
}
