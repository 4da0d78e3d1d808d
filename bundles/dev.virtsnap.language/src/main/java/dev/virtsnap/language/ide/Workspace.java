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
 * @param domains the files with a domain XML, as the document calls them that is asked about; none if nobody has looked
 */
public record Workspace(Map<String, SnapshotNames> documents, List<DomainFile> domains) {

    public static final Workspace EMPTY = new Workspace(Map.of());

    public Workspace {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        domains = List.copyOf(domains);
    }

    /** Without files of domains. */
    public Workspace(Map<String, SnapshotNames> documents) {
        this(documents, List.of());
    }

    /** This with those files. */
    public Workspace withDomains(List<DomainFile> files) {
        return new Workspace(documents, files);
    }

    /** This with a document added or replaced. */
    public Workspace with(String key, SnapshotNames names) {
        Map<String, SnapshotNames> more = new LinkedHashMap<>(documents);
        more.put(key, names);
        return new Workspace(more, domains);
    }

    public Workspace without(String key) {
        Map<String, SnapshotNames> fewer = new LinkedHashMap<>(documents);
        fewer.remove(key);
        return new Workspace(fewer, domains);
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
