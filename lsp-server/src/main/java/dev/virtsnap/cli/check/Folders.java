package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.language.ide.FolderSource;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Folder;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.rules.FolderView;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside documents in their folders. Each folder is read once in a run, when the first of its documents is about
 * a snapshot that exists; shared by all threads.
 */
final class Folders {

    private final Map<String, FolderReading> readings = new ConcurrentHashMap<>();
    private final int most;
    private final @Nullable Predicate<Path> readable;

    /**
     * Says what is looked at.
     *
     * @param most how many files a folder may have; a larger one is not looked at
     */
    Folders(int most) {
        this.most = most;
        this.readable = null;
    }

    /**
     * Says what is looked at.
     *
     * @param most how many files a folder may have; a larger one is not looked at
     * @param readable beside which documents
     */
    Folders(int most, Predicate<Path> readable) {
        this.most = most;
        this.readable = readable;
    }

    /** What stands beside a document; nothing if it lies nowhere. */
    FolderSource of(Document document) {
        Source source = document.source();
        boolean lies = source.file() != null || !source.name().startsWith("<");
        boolean may = readable == null || (lies && readable.test(Path.of(source.name())));
        return lies && may ? new Around(source) : FolderSource.NONE;
    }

    private final class Around implements FolderSource {
        private final Source source;

        Around(Source source) {
            this.source = source;
        }

        @Override
        public @Nullable FolderView around(SnapshotDefinition definition) {
            String name = source.name();
            String prefix = name.substring(0, name.lastIndexOf('/') + 1);
            FolderReading reading = readings.get(prefix);
            if (reading == null) {
                // listed outside of the map, which locks; if two threads do it, one listing is dropped
                FolderReading listed = FolderReading.list(prefix, most);
                FolderReading earlier = readings.putIfAbsent(prefix, listed);
                reading = earlier == null ? listed : earlier;
            }
            Folder folder = reading.folder();
            if (folder == null) {
                return null;
            }
            File file = source.file();
            FolderEntry own = file == null ? FolderEntry.of(name, definition) : null;
            return (own == null ? folder : folder.with(own)).from(name);
        }
    }
}
