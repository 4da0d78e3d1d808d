package dev.virtsnap.cli.config;

import dev.virtsnap.cli.input.Unreadable;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration of a document; shared by all threads.
 *
 * <p>It is the nearest {@value #NAME} in the document's folder or one further up, and that one alone. The search ends at a
 * folder with a {@code .git} in it, the top of a repository. Each folder is looked at once.
 */
public final class Configurations {

    /** What such files are called. */
    public static final String NAME = ".virtsnap.toml";

    private final Map<String, Found> byFolder = new ConcurrentHashMap<>();
    private final @Nullable Found only;

    /** What was found: a configuration, none, or one that cannot be used. */
    private record Found(@Nullable Configuration configuration, @Nullable Unreadable problem) {

        static final Found NOTHING = new Found(null, null);

        @Nullable
        Configuration get() throws Unreadable {
            if (problem != null) {
                throw problem;
            }
            return configuration;
        }
    }

    private Configurations(@Nullable Found only) {
        this.only = only;
    }

    /** Looks for them. */
    public static Configurations searching() {
        return new Configurations(null);
    }

    /** Says of every document that it has none. */
    public static Configurations none() {
        return new Configurations(Found.NOTHING);
    }

    /** Gives every document the same. */
    public static Configurations always(String file) throws Unreadable {
        return new Configurations(new Found(ConfigurationReader.read(Path.of(file), file), null));
    }

    /**
     * The configuration of the documents in a folder; null if there is none.
     *
     * @param folder as documents are named; empty for the current one
     * @throws Unreadable if there is one that cannot be read or is not right
     */
    public @Nullable Configuration of(String folder) throws Unreadable {
        if (only != null) {
            return only.get();
        }
        Found found = byFolder.get(folder);
        if (found == null) {
            found = find(folder);
            byFolder.put(folder, found);
        }
        return found.get();
    }

    private Found find(String folder) {
        try {
            return upwards(Path.of(folder).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            // there can be nothing
            return Found.NOTHING;
        }
    }

    private Found upwards(Path folder) {
        String key = folder.toString();
        Found known = byFolder.get(key);
        if (known != null) {
            return known;
        }
        Found found;
        if (new File(key, NAME).isFile()) {
            found = read(folder.resolve(NAME));
        } else {
            Path parent = folder.getParent();
            found = parent == null || new File(key, ".git").exists() ? Found.NOTHING : upwards(parent);
        }
        byFolder.put(key, found);
        return found;
    }

    private static Found read(Path file) {
        try {
            return new Found(ConfigurationReader.read(file, shown(file)), null);
        } catch (Unreadable e) {
            return new Found(null, e);
        }
    }

    /** The name of a file as one would write it here: with dots if it lies in a folder around the current one. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        boolean near = file.startsWith(here) || here.startsWith(file.getParent());
        return (near ? here.relativize(file) : file).toString();
    }
}
