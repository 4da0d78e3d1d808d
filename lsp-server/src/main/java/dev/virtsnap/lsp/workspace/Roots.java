package dev.virtsnap.lsp.workspace;

import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folders that the editor works in. Nothing outside of them is read but schemas and configurations. */
public final class Roots {

    private volatile List<Path> folders = List.of();
    private volatile @Nullable Path implied;

    /** Adds a folder; what is no folder of this machine is left out. */
    public synchronized void add(@Nullable String uri) {
        Path path = uri == null ? null : Uris.path(uri);
        if (path != null && !folders.contains(path)) {
            List<Path> more = new ArrayList<>(folders);
            more.add(path);
            folders = List.copyOf(more);
        }
    }

    public synchronized void remove(@Nullable String uri) {
        Path path = uri == null ? null : Uris.path(uri);
        List<Path> fewer = new ArrayList<>(folders);
        fewer.remove(path);
        folders = List.copyOf(fewer);
    }

    /** A file that was opened where no folder is worked in: its own folder is. */
    public synchronized void opened(@Nullable Path file) {
        Path folder = file == null ? null : file.getParent();
        if (folders.isEmpty() && folder != null) {
            implied = folder;
        }
    }

    /** In the order in which they were added, absolute. */
    public List<Path> folders() {
        return folders;
    }

    /** Whether a file may be read: it lies in one of them. */
    public boolean contains(Path file) {
        Path plain = file.toAbsolutePath().normalize();
        for (Path folder : folders) {
            if (plain.startsWith(folder)) {
                return true;
            }
        }
        Path near = implied;
        return folders.isEmpty() && near != null && plain.startsWith(near);
    }
}
