package dev.virtsnap.language.xerces;

/**
 * How long a value may be.
 *
 * @param minimum least number of characters, bytes or words
 * @param maximum greatest number; {@link Integer#MAX_VALUE} for no limit
 */
record Lengths(int minimum, int maximum) {

    static final Lengths OPEN = new Lengths(0, Integer.MAX_VALUE);

    boolean isOpen() {
        return minimum == 0 && maximum == Integer.MAX_VALUE;
    }

    /** Whether a text has so many characters, counted as code points. */
    boolean contains(String value) {
        int length = value.length();
        if (length < minimum) {
            return false;
        }
        if (maximum < length || length < 2L * minimum) {
            length = value.codePointCount(0, length);
        }
        return minimum <= length && length <= maximum;
    }

    Lengths and(Lengths other) {
        return new Lengths(Math.max(minimum, other.minimum), Math.min(maximum, other.maximum));
    }

    /** {@code 3 to 8 characters}; empty if every length is allowed. */
    String words(String unit) {
        if (isOpen()) {
            return "";
        }
        if (minimum == maximum) {
            return "exactly " + counted(minimum, unit);
        }
        if (minimum == 0) {
            return "at most " + counted(maximum, unit);
        }
        return maximum == Integer.MAX_VALUE
                ? "at least " + counted(minimum, unit)
                : minimum + " to " + counted(maximum, unit);
    }

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
