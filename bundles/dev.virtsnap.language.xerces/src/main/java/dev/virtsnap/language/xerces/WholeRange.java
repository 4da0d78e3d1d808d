package dev.virtsnap.language.xerces;

import org.jspecify.annotations.Nullable;

/**
 * A range of canonical whole numbers.
 *
 * @param minimum the smallest; null for no limit
 * @param maximum the greatest; null for no limit
 */
record WholeRange(@Nullable String minimum, @Nullable String maximum) {

    boolean contains(String canonical) {
        return (minimum == null || WholeNumber.compare(minimum, canonical) <= 0)
                && (maximum == null || WholeNumber.compare(canonical, maximum) <= 0);
    }

    /** The part of this range that begins with a number of it. */
    WholeRange from(String first) {
        return new WholeRange(first, maximum);
    }

    /** The part of this range that ends with a number of it. */
    WholeRange upTo(String last) {
        return new WholeRange(minimum, last);
    }

    /** {@code  from 0 to 255}, with a space before; empty if nothing is limited. */
    String words() {
        if (minimum != null && maximum != null) {
            return " from " + minimum + " to " + maximum;
        }
        if (minimum != null) {
            return " of at least " + minimum;
        }
        return maximum == null ? "" : " of at most " + maximum;
    }
}
