package dev.virtsnap.cli.report;

/**
 * Writes JSON (RFC 8259) into memory, with the commas in place.
 *
 * <p>Its caller opens and closes objects and arrays in pairs and gives each member of an object a name.
 */
public final class Json {

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    public Json object() {
        return open('{');
    }

    public Json endObject() {
        return close('}');
    }

    public Json array() {
        return open('[');
    }

    public Json endArray() {
        return close(']');
    }

    /** The name of the next member. */
    public Json name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    public Json value(String value) {
        separate();
        quote(value);
        return this;
    }

    public Json value(int value) {
        separate();
        out.append(value);
        return this;
    }

    public Json value(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Json open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    private Json close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // a surrogate without its other half cannot be written in UTF-8; two line ends matter to JavaScript
                    if (c < ' ' || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0000", hex.length(), 4).append(hex);
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
