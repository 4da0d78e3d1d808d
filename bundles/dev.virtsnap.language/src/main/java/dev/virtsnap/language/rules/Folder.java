package dev.virtsnap.language.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one folder that are about snapshots that exist, one tree for each domain. Immutable; made once for all
 * documents of the folder in time that grows with their number, and asked by each.
 *
 * <p>Documents are of one domain if they say the same UUID; one that says none belongs to those that name the same domain,
 * and one that says nothing of its domain to the only one there is. Where that does not decide, a document is alone.
 */
public final class Folder {

    private final Map<String, FolderTree> treeOf = new HashMap<>();
    private final Map<String, FolderEntry> entries = new LinkedHashMap<>();

    /** By the names of domain and snapshot with a zero between them. */
    private final Map<String, FolderEntry> byNames = new HashMap<>();

    private Folder(List<FolderEntry> all) {
        Map<String, List<FolderEntry>> byUuid = new LinkedHashMap<>();
        Map<String, String> uuidOfName = new HashMap<>();
        List<FolderEntry> rest = new ArrayList<>();
        for (FolderEntry entry : all) {
            entries.put(entry.file(), entry);
            String uuid = entry.node().domainUuid();
            String name = entry.node().domainName();
            if (name != null) {
                byNames.putIfAbsent(name + '\0' + entry.node().name(), entry);
            }
            if (uuid == null) {
                rest.add(entry);
                continue;
            }
            byUuid.computeIfAbsent(uuid, key -> new ArrayList<>()).add(entry);
            if (name != null) {
                uuidOfName.merge(name, uuid, (a, b) -> a.equals(b) ? a : "");
            }
        }
        Map<String, List<FolderEntry>> byName = new LinkedHashMap<>();
        for (FolderEntry entry : rest) {
            String name = entry.node().domainName();
            List<FolderEntry> group = name == null
                    ? only(byUuid)
                    : uuidOfName.containsKey(name) ? byUuid.get(uuidOfName.get(name)) : null;
            if (group == null) {
                byName.computeIfAbsent(name == null ? "" : name, key -> new ArrayList<>())
                        .add(entry);
            } else {
                group.add(entry);
            }
        }
        plant(byUuid);
        if (byUuid.isEmpty() && byName.size() == 1) {
            plant(byName);
        } else {
            byName.remove("");
            plant(byName);
        }
    }

    /** The folder of these documents, in the order in which reports have them. */
    public static Folder of(List<FolderEntry> entries) {
        return new Folder(entries);
    }

    private static @Nullable List<FolderEntry> only(Map<String, List<FolderEntry>> groups) {
        return groups.size() == 1 ? groups.values().iterator().next() : null;
    }

    private void plant(Map<String, List<FolderEntry>> groups) {
        for (List<FolderEntry> group : groups.values()) {
            FolderTree tree = new FolderTree(group);
            for (FolderEntry entry : group) {
                treeOf.put(entry.file(), tree);
            }
        }
    }

    /** The documents that count, in order. */
    public List<FolderEntry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * This folder with documents as they are now; all of them in the order of what they are called.
     *
     * @param now by what the documents are called; empty for one that no longer counts
     */
    public Folder with(Map<String, Optional<FolderEntry>> now) {
        Map<String, FolderEntry> all = new TreeMap<>(entries);
        for (Map.Entry<String, Optional<FolderEntry>> each : now.entrySet()) {
            if (each.getValue().isPresent()) {
                all.put(each.getKey(), each.getValue().get());
            } else {
                all.remove(each.getKey());
            }
        }
        return new Folder(new ArrayList<>(all.values()));
    }

    /** What a document is here; null if it does not count. */
    @Nullable
    FolderEntry entry(String file) {
        return entries.get(file);
    }

    /** The first document about that snapshot of a domain of that name, whatever its UUID; null if there is none. */
    @Nullable
    FolderEntry named(@Nullable String domain, String snapshot) {
        return domain == null ? null : byNames.get(domain + '\0' + snapshot);
    }

    /** The tree that a document belongs to; null if it does not count or nobody can say. */
    @Nullable
    FolderTree tree(String file) {
        return treeOf.get(file);
    }

    /** This folder as seen from one of its documents. */
    public FolderView from(String file) {
        return new FolderView(this, file);
    }
}
