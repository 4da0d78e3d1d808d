package dev.virtsnap.lsp.document;

import java.util.List;

/** What an editor counts in a line. */
public enum PositionEncoding {
    UTF_16("utf-16") {
        @Override
        int units(String text, int start, int end) {
            return end - start;
        }

        @Override
        int advance(String text, int start, int end, int units) {
            return Math.min(end, start + units);
        }
    },
    UTF_8("utf-8") {
        @Override
        int size(int codePoint) {
            return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        }
    },
    UTF_32("utf-32") {
        @Override
        int size(int codePoint) {
            return 1;
        }
    };

    private final String word;

    PositionEncoding(String word) {
        this.word = word;
    }

    /** What the protocol calls it. */
    public String word() {
        return word;
    }

    /** The first that a client offers and we know; the one that all have to know if it offers none. */
    public static PositionEncoding of(List<String> offered) {
        for (String word : offered) {
            for (PositionEncoding encoding : values()) {
                if (encoding.word.equals(word)) {
                    return encoding;
                }
            }
        }
        return UTF_16;
    }

    /** How many units a code point has. */
    int size(int codePoint) {
        return Character.charCount(codePoint);
    }

    /** How many units a text has. */
    public int units(String text) {
        return units(text, 0, text.length());
    }

    /** How many units there are between two offsets. */
    int units(String text, int start, int end) {
        int units = 0;
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            units += size(text.codePointAt(at));
        }
        return units;
    }

    /** The offset so many units behind another one, {@code end} at most; inside of a character its start. */
    int advance(String text, int start, int end, int units) {
        int left = units;
        int at = start;
        while (at < end) {
            int codePoint = text.codePointAt(at);
            left -= size(codePoint);
            if (left < 0) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return Math.min(at, end);
    }
}
