package dev.virtsnap.language.ide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The snapshots of several documents, by a key that means something to whoever keeps the documents. Immutable.
 *
 * @param documents in the order in which they are shown
 */
public record Workspace(Map<String, SnapshotNames> documents) {

    public static final Workspace EMPTY = new Workspace(Map.of());

    public Workspace {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    /** This with a document added or replaced. */
    public Workspace with(String key, SnapshotNames names) {
        Map<String, SnapshotNames> more = new LinkedHashMap<>(documents);
        more.put(key, names);
        return new Workspace(more);
    }

    public Workspace without(String key) {
        Map<String, SnapshotNames> fewer = new LinkedHashMap<>(documents);
        fewer.remove(key);
        return new Workspace(fewer);
    }

    /** The names of all snapshots that may belong to the domain of one document, each once, that document's left out. */
    List<String> namesBeside(SnapshotNames own) {
        Set<String> names = new LinkedHashSet<>();
        for (SnapshotNames other : documents.values()) {
            if (!other.name().isEmpty() && other.sharesDomainWith(own)) {
                names.add(other.name());
            }
        }
        names.remove(own.name());
        return new ArrayList<>(names);
    }
}
