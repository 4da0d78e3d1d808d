package dev.virtsnap.cli.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says. Immutable.
 *
 * @param name the file as messages call it
 * @param folder the folder it lies in, absolute; patterns and file names in it are relative to that
 * @param settings what it says of all documents
 * @param files what it says of some, the last that fits goes first
 * @param failOn what makes a check of its documents fail; null if it does not say
 * @param exclude what is not checked
 * @param baseline the file of the findings that were there before, as it can be opened from here; null if there is none
 */
public record Configuration(
        String name,
        Path folder,
        Settings settings,
        List<ForFiles> files,
        @Nullable Said<FailOn> failOn,
        List<Said<PathPattern>> exclude,
        @Nullable Said<String> baseline) {

    /**
     * What it says of some documents.
     *
     * @param paths which ones
     */
    public record ForFiles(List<PathPattern> paths, Settings settings) {

        public ForFiles {
            paths = List.copyOf(paths);
        }

        boolean isAbout(Path path) {
            for (PathPattern pattern : paths) {
                if (pattern.matches(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Configuration {
        files = List.copyOf(files);
        exclude = List.copyOf(exclude);
    }

    /** A document's path as patterns see it. */
    public Path relative(Path document) {
        return folder.relativize(document.toAbsolutePath().normalize());
    }

    /**
     * What it says of one document.
     *
     * @param path of {@link #relative}
     */
    public Settings of(Path path) {
        Settings all = settings;
        for (ForFiles some : files) {
            if (some.isAbout(path)) {
                all = some.settings().over(all);
            }
        }
        return all;
    }

    /**
     * What tells documents apart of which it says different things.
     *
     * @param path of {@link #relative}
     */
    public String fitting(Path path) {
        StringBuilder fitting = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).isAbout(path)) {
                fitting.append(' ').append(i);
            }
        }
        return fitting.toString();
    }

    /**
     * The pattern by which a document is not checked; null if it is.
     *
     * @param path of {@link #relative}
     */
    public @Nullable Said<PathPattern> exclusion(Path path) {
        for (Said<PathPattern> pattern : exclude) {
            if (pattern.value().matches(path)) {
                return pattern;
            }
        }
        return null;
    }
}
