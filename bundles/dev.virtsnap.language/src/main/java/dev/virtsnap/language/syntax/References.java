package dev.virtsnap.language.syntax;

/** Decodes references and normalises white space: from what is written to what it says. */
final class References {

    private References() {}

    /** Character data (XML 1.0 section 2.11 and 4.1). */
    static String text(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == '&' || c == '\r') {
                return decoded(source, start, end, false);
            }
        }
        return source.substring(start, end);
    }

    /** Text without references, such as CDATA, with the line ends normalised. */
    static String normalised(String source, int start, int end) {
        String raw = source.substring(start, end);
        return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** An attribute value (XML 1.0 section 3.3.3, attributes of type CDATA). */
    static String value(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == '&' || c == '\t' || c == '\n' || c == '\r') {
                return decoded(source, start, end, true);
            }
        }
        return source.substring(start, end);
    }

    private static String decoded(String source, int start, int end, boolean value) {
        StringBuilder result = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            if (c == '&') {
                int after = end(source, i, end);
                int character = after < 0 ? -1 : character(source, i, after);
                if (0 <= character) {
                    result.appendCodePoint(character);
                    i = after;
                    continue;
                }
            } else if (c == '\r') {
                if (i + 1 < end && source.charAt(i + 1) == '\n') {
                    i++;
                }
                c = '\n';
            }
            result.append(value && (c == '\n' || c == '\t') ? ' ' : c);
            i++;
        }
        return result.toString();
    }

    /** Where the reference at {@code start} ends, behind its semicolon; negative if what stands there is none. */
    static int end(String source, int start, int limit) {
        int i = start + 1;
        if (i < limit && source.charAt(i) == '#') {
            i++;
            while (i < limit && isAlphanumeric(source.charAt(i))) {
                i++;
            }
        } else {
            i = Math.min(Chars.nameEnd(source, i), limit);
            if (start + 1 < i && !Chars.startsName(source.charAt(start + 1))) {
                return -1;
            }
        }
        return start + 1 < i && i < limit && source.charAt(i) == ';' ? i + 1 : -1;
    }

    /** The character that a complete reference stands for, or a negative number. */
    static int character(String source, int start, int end) {
        return source.charAt(start + 1) == '#'
                ? numbered(source, start + 2, end - 1)
                : builtIn(source.substring(start + 1, end - 1));
    }

    /** The character of one of the five entities that XML has built in, or a negative number. */
    static int builtIn(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> -1;
        };
    }

    private static int numbered(String source, int from, int end) {
        boolean hex = from < end && source.charAt(from) == 'x';
        int start = hex ? from + 1 : from;
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            int digit = c < 128 ? Character.digit(c, hex ? 16 : 10) : -1;
            if (digit < 0 || 0x10FFFF < number) {
                return -1;
            }
            number = number * (hex ? 16 : 10) + digit;
        }
        return start < end && Chars.isLegal(number) ? number : -1;
    }

    private static boolean isAlphanumeric(char c) {
        return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    }
}
