package dev.virtsnap.cli.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a code host calls files relative to.
 *
 * @param folder absolute; null if nobody said, and then names stay as they are
 */
public record ProjectRoot(@Nullable Path folder) {

    /** The root that a variable of the environment names, if it does. */
    public static ProjectRoot of(@Nullable String folder) {
        try {
            return new ProjectRoot(
                    folder == null || folder.isEmpty() ? null : Path.of(folder).toAbsolutePath());
        } catch (InvalidPathException none) {
            return new ProjectRoot(null);
        }
    }

    /** What the host calls a document: its path from the root if it is below it, else the name it has. */
    String name(String name) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        if (folder == null) {
            return plain;
        }
        try {
            Path path = Path.of(plain).toAbsolutePath().normalize();
            return path.startsWith(folder) && !path.equals(folder)
                    ? folder.relativize(path).toString()
                    : plain;
        } catch (InvalidPathException stdin) {
            return plain;
        }
    }
}
