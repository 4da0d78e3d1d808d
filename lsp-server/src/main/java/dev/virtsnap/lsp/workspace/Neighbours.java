package dev.virtsnap.lsp.workspace;

import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.lsp.document.Documents;
import dev.virtsnap.lsp.document.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open documents beside another one: for the rules about folders their texts stand in for the files on the disk. */
public final class Neighbours {

    private Neighbours() {}

    /** The open documents in the folder of a file, but for the file itself, that are read when the folder is. */
    public static List<Snapshot> of(Documents open, @Nullable Path file) {
        Path folder = file == null ? null : file.getParent();
        List<Snapshot> found = new ArrayList<>(0);
        if (folder == null) {
            return found;
        }
        for (Snapshot each : open.all()) {
            Path path = each.path();
            if (path != null && !path.equals(file) && folder.equals(path.getParent()) && counts(each, path)) {
                found.add(each);
            }
        }
        return found;
    }

    private static boolean counts(Snapshot snapshot, Path path) {
        String name = String.valueOf(path.getFileName());
        return !snapshot.isBroken() && !name.startsWith(".") && (name.endsWith(".xml") || name.endsWith(".XML"));
    }

    /** What they are in the folder, by the names of their files; empty for one that does not count there. */
    static Map<String, Optional<FolderEntry>> entries(Documents open, @Nullable Path file) {
        List<Snapshot> neighbours = of(open, file);
        if (neighbours.isEmpty()) {
            return Map.of();
        }
        Map<String, Optional<FolderEntry>> entries = new HashMap<>();
        for (Snapshot each : neighbours) {
            entries.put(String.valueOf(each.path()), Optional.ofNullable(each.entry()));
        }
        return entries;
    }
}
