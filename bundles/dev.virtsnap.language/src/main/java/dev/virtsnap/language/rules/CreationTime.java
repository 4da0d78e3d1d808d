package dev.virtsnap.language.rules;

import org.jspecify.annotations.Nullable;

/** How libvirt reads the numbers of a definition, and how people write moments. */
final class CreationTime {

    private CreationTime() {}

    /** As {@code virStrToLong_ll} with base 10: blanks may stand before the digits, not behind them; 64 bits. */
    static boolean isInteger(String text) {
        return parse(text) != null;
    }

    /** The number that libvirt reads; null if it reads none. */
    static @Nullable Long parse(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        int digits =
                start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+') ? start + 1 : start;
        if (digits == text.length()) {
            return null;
        }
        for (int i = digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || '9' < text.charAt(i)) {
                return null;
            }
        }
        try {
            return Long.parseLong(text, start, text.length(), 10);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What C takes for white space. */
    static boolean isSpace(char c) {
        return c == ' ' || ('\t' <= c && c <= '\r');
    }

    /**
     * The seconds since 1970 that a text means which libvirt does not read: a number with blanks or a fraction, or a date
     * or moment as ISO 8601 writes it, in UTC if it names no zone. Null if it means none.
     */
    static @Nullable Long meant(String text) {
        String bare = text.strip();
        int dot = bare.indexOf('.');
        Long number = parse(0 <= dot ? bare.substring(0, dot) : bare);
        if (number != null) {
            return number;
        }
        String moment = bare.replace(' ', 'T');
        try {
            if (!moment.contains("T")) {
                return java.time.LocalDate.parse(moment)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toEpochSecond();
            }
            boolean zoned = moment.endsWith("Z")
                    || 0 < moment.lastIndexOf('+')
                    || moment.indexOf('T') < moment.lastIndexOf('-');
            return java.time.OffsetDateTime.parse(zoned ? moment : moment + "Z").toEpochSecond();
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
