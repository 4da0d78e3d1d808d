package dev.virtsnap.language.schema;

import org.jspecify.annotations.Nullable;

/** A small map from a set of alternatives, as bits, to the state that follows; read without a lock, written by copying. */
final class MaskMemo {

    private record Entry(long mask, State state) {}

    /** More different sets than this are not worth keeping: a value of many facets could make thousands. */
    private static final int LIMIT = 64;

    private volatile Entry[] entries = new Entry[0];

    @Nullable
    State get(long mask) {
        for (Entry entry : entries) {
            if (entry.mask == mask) {
                return entry.state;
            }
        }
        return null;
    }

    synchronized State put(long mask, State state) {
        State known = get(mask);
        if (known != null || entries.length == LIMIT) {
            return known == null ? state : known;
        }
        Entry[] grown = java.util.Arrays.copyOf(entries, entries.length + 1);
        grown[entries.length] = new Entry(mask, state);
        entries = grown;
        return state;
    }
}
