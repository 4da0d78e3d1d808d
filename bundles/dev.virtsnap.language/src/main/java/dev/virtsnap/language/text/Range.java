package dev.virtsnap.language.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text.
 *
 * @param start offset of the first code unit in it
 * @param end offset after the last code unit in it, at least {@code start}
 */
public record Range(int start, int end) implements Comparable<Range> {

    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The empty range at an offset. */
    public static Range at(int offset) {
        return new Range(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the code unit at {@code offset} lies in this range. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether a cursor at {@code offset} is in this range or touches one of its ends. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    /** Whether all of {@code other} lies in this range. */
    public boolean encloses(Range other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one code unit. */
    public boolean intersects(Range other) {
        return start < other.end && other.start < end;
    }

    /** The smallest range that encloses both. */
    public Range union(Range other) {
        return new Range(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Range other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    // what a record has of itself is linked at the first call, which costs the start of a program some milliseconds

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range range && start == range.start && end == range.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
