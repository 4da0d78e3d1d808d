package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.ide.FolderSource;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Folder;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.rules.FolderView;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private volatile @Nullable Ahead ahead;
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

    /** Lets documents be checked while their folders are read: for a run over all of them. */
    void checkAhead(Ahead checking) {
        ahead = checking;
    }

    /**
     * What was found in a document while its folder was read, if that is all; null if nobody has looked.
     *
     * @param profiles what documents are checked with
     * @throws Unreadable if its configuration cannot be used
     */
    @Nullable
    Result takeResult(Source source, Profiles profiles) throws Unreadable {
        if (ahead == null || source.named() || source.file() == null) {
            return null;
        }
        FolderReading reading = readings.get(prefix(source));
        return reading == null
                ? null
                : reading.takeResult(
                        source.name(), profiles.of(source).conditions().selection());
    }

    private static String prefix(Source source) {
        return source.name().substring(0, source.name().lastIndexOf('/') + 1);
    }

    /**
     * What stands beside a document; nothing if it lies nowhere.
     *
     * @param open documents of its folder that are otherwise than on the disk, by name; empty for one that no longer counts
     */
    FolderSource of(Document document, Map<String, Optional<FolderEntry>> open) {
        Source source = document.source();
        boolean lies = source.file() != null || !source.name().startsWith("<");
        boolean may = readable == null || (lies && readable.test(Path.of(source.name())));
        return lies && may ? new Around(source, open) : FolderSource.NONE;
    }

    private final class Around implements FolderSource {
        private final Source source;
        private final Map<String, Optional<FolderEntry>> open;

        Around(Source source, Map<String, Optional<FolderEntry>> open) {
            this.source = source;
            this.open = open;
        }

        @Override
        public @Nullable FolderView around(SnapshotDefinition definition) {
            String name = source.name();
            String prefix = prefix(source);
            FolderReading reading = readings.get(prefix);
            if (reading == null) {
                // listed outside of the map, which locks; if two threads do it, one listing is dropped
                FolderReading listed = FolderReading.list(prefix, most, source.named() ? null : ahead);
                FolderReading earlier = readings.putIfAbsent(prefix, listed);
                reading = earlier == null ? listed : earlier;
            }
            Folder folder = reading.folder(!open.isEmpty());
            if (folder == null) {
                return null;
            }
            if (source.file() != null && open.isEmpty()) {
                return folder.from(name);
            }
            Map<String, Optional<FolderEntry>> now = new LinkedHashMap<>(open);
            if (source.file() == null) {
                now.put(name, Optional.ofNullable(FolderEntry.of(name, definition)));
            }
            return folder.with(now).from(name);
        }
    }
}
