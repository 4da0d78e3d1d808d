package dev.virtsnap.cli.report;

/** Writes XML 1.0 into memory. Its caller opens and closes elements in pairs. */
final class Xml {

    private final StringBuilder out = new StringBuilder();

    /** Begins a start tag, which {@link #attribute} and {@link #raw raw(">")} go on with. */
    Xml tag(String name) {
        out.append('<').append(name);
        return this;
    }

    Xml attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(out, value, true);
        out.append('"');
        return this;
    }

    Xml attribute(String name, int value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    Xml text(String text) {
        escape(out, text, false);
        return this;
    }

    /** Appends what is XML already. */
    Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** What XML cannot hold, not even as a reference, reads as its picture or as U+FFFD. */
    static void escape(StringBuilder out, String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                // "]]>" may not stand in text
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> {
                    if (inAttribute) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.append((char) c);
                    }
                }
                default -> {
                    if (c < ' ') {
                        out.append((char) (0x2400 + c));
                    } else if ((0xD800 <= c && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
                        out.append('\uFFFD');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }
}
