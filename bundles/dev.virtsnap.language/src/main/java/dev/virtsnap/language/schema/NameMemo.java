package dev.virtsnap.language.schema;

import org.jspecify.annotations.Nullable;

/**
 * A small map from names to results, read without a lock and written by copying: lookups are many, additions few.
 *
 * @param <V> immutable
 */
final class NameMemo<V> {

    private record Entry<V>(String namespace, String local, V value) {}

    /** Open addressing, at most half full; replaced as a whole. A reader that sees an old one computes once more. */
    private volatile @Nullable Entry<V>[] table;

    /** No schema lists more names in one place; wildcards match any number, and a hostile document would use them. */
    private static final int LIMIT = 1000;

    private int size;

    NameMemo() {
        table = entries(4);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> @Nullable Entry<V>[] entries(int length) {
        return (Entry<V>[]) new Entry[length];
    }

    @Nullable
    V get(String namespace, String local) {
        @Nullable Entry<V>[] entries = table;
        int mask = entries.length - 1;
        for (int i = local.hashCode() & mask; ; i = (i + 1) & mask) {
            Entry<V> entry = entries[i];
            if (entry == null) {
                return null;
            }
            if (entry.local.equals(local) && entry.namespace.equals(namespace)) {
                return entry.value;
            }
        }
    }

    /** Remembers a result; gives what was remembered first, so that all threads get the same. */
    synchronized V put(String namespace, String local, V value) {
        V known = get(namespace, local);
        if (known != null || LIMIT == size) {
            return known == null ? value : known;
        }
        size++;
        @Nullable Entry<V>[] old = table;
        @Nullable Entry<V>[] grown = entries(old.length < size * 2 ? old.length * 2 : old.length);
        for (Entry<V> entry : old) {
            if (entry != null) {
                insert(grown, entry);
            }
        }
        insert(grown, new Entry<>(namespace, local, value));
        table = grown;
        return value;
    }

    private static <V> void insert(@Nullable Entry<V>[] entries, Entry<V> entry) {
        int mask = entries.length - 1;
        int i = entry.local.hashCode() & mask;
        while (entries[i] != null) {
            i = (i + 1) & mask;
        }
        entries[i] = entry;
    }
}
