package dev.virtsnap.language.xerces.regex;

import java.util.Arrays;
import java.util.List;

/** A set of code points; immutable. Sets that are listed ({@link Ranges}) can be said in words, others are predicates. */
interface CharSet {

    boolean contains(int codePoint);

    /** The set without these; ranges stay ranges, so that equal sets of listed characters are equal objects. */
    default CharSet without(CharSet excluded) {
        return new Difference(this, excluded);
    }

    default CharSet complement() {
        return new Difference(Ranges.ALL, this);
    }

    static CharSet union(List<CharSet> parts) {
        int[] listed = {};
        List<CharSet> others = new java.util.ArrayList<>();
        for (CharSet part : parts) {
            if (part instanceof Ranges ranges) {
                listed = Arrays.copyOf(listed, listed.length + ranges.bounds.length);
                System.arraycopy(ranges.bounds, 0, listed, listed.length - ranges.bounds.length, ranges.bounds.length);
            } else {
                others.add(part);
            }
        }
        Ranges ranges = Ranges.of(listed);
        if (others.isEmpty()) {
            return ranges;
        }
        others.add(0, ranges);
        return new Union(List.copyOf(others));
    }

    /** Characters named by their code points. */
    final class Ranges implements CharSet {

        static final Ranges ALL = of(0, Character.MAX_CODE_POINT);

        /** First and last of each range, both in it; sorted, disjoint, not adjacent. */
        private final int[] bounds;

        private Ranges(int[] bounds) {
            this.bounds = bounds;
        }

        /** The union of ranges given as first, last, first, last … in any order. */
        static Ranges of(int... bounds) {
            long[] sorted = new long[bounds.length / 2];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = (long) bounds[2 * i] << 32 | bounds[2 * i + 1];
            }
            Arrays.sort(sorted);
            int[] merged = new int[bounds.length];
            int length = 0;
            for (long range : sorted) {
                int first = (int) (range >> 32);
                int last = (int) range;
                if (length != 0 && first <= merged[length - 1] + 1) {
                    merged[length - 1] = Math.max(merged[length - 1], last);
                } else {
                    merged[length++] = first;
                    merged[length++] = last;
                }
            }
            return new Ranges(Arrays.copyOf(merged, length));
        }

        static Ranges single(int codePoint) {
            return of(codePoint, codePoint);
        }

        @Override
        public boolean contains(int codePoint) {
            for (int i = 0; i < bounds.length && bounds[i] <= codePoint; i += 2) {
                if (codePoint <= bounds[i + 1]) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public CharSet without(CharSet excluded) {
            if (!(excluded instanceof Ranges ranges)) {
                return new Difference(this, excluded);
            }
            Ranges kept = ranges.complement();
            int[] result = new int[2 * (bounds.length + kept.bounds.length)];
            int length = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                for (int j = 0; j < kept.bounds.length; j += 2) {
                    int first = Math.max(bounds[i], kept.bounds[j]);
                    int last = Math.min(bounds[i + 1], kept.bounds[j + 1]);
                    if (first <= last) {
                        result[length++] = first;
                        result[length++] = last;
                    }
                }
            }
            return of(Arrays.copyOf(result, length));
        }

        @Override
        public Ranges complement() {
            int[] result = new int[bounds.length + 2];
            int length = 0;
            int next = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                if (next < bounds[i]) {
                    result[length++] = next;
                    result[length++] = bounds[i] - 1;
                }
                next = bounds[i + 1] + 1;
            }
            if (next <= Character.MAX_CODE_POINT) {
                result[length++] = next;
                result[length++] = Character.MAX_CODE_POINT;
            }
            return new Ranges(Arrays.copyOf(result, length));
        }

        /** How many characters it holds. */
        int size() {
            int size = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                size += bounds[i + 1] - bounds[i] + 1;
            }
            return size;
        }

        /** First and last of each range, sorted. */
        int[] bounds() {
            return bounds.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ranges ranges && Arrays.equals(bounds, ranges.bounds);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bounds);
        }
    }

    /**
     * Characters of Unicode's general categories, as the running JDK knows them.
     *
     * @param name as in {@code \p{name}}
     * @param types a bit for each of {@link Character#getType(int)}
     */
    record Category(String name, int types) implements CharSet {
        @Override
        public boolean contains(int codePoint) {
            return (types >> Character.getType(codePoint) & 1) != 0;
        }
    }

    /** The characters of any part. */
    record Union(List<CharSet> parts) implements CharSet {
        @Override
        public boolean contains(int codePoint) {
            for (CharSet part : parts) {
                if (part.contains(codePoint)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The characters of one set that are not in the other. */
    record Difference(CharSet all, CharSet excluded) implements CharSet {
        @Override
        public boolean contains(int codePoint) {
            return all.contains(codePoint) && !excluded.contains(codePoint);
        }
    }
}
