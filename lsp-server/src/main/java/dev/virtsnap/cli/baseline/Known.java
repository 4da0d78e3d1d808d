package dev.virtsnap.cli.baseline;

import org.jspecify.annotations.Nullable;

/**
 * A finding as it is recognised.
 *
 * @param code its code
 * @param landmark of {@link dev.virtsnap.language.ide.Landmark}
 */
record Known(String code, String landmark) implements Comparable<Known> {

    @Override
    public int compareTo(Known other) {
        int order = code.compareTo(other.code);
        return order != 0 ? order : landmark.compareTo(other.landmark);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known known && code.equals(known.code) && landmark.equals(known.landmark);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + landmark.hashCode();
    }
}
