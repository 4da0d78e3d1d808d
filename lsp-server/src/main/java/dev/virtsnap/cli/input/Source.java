package dev.virtsnap.cli.input;

import java.io.File;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Something that may hold a document.
 *
 * @param name what reports call it
 * @param file where it is; null for standard input
 * @param named whether a person named it, rather than a folder held it: then it is checked whatever it holds
 * @param attributes what was seen of the file when it was found; null if nobody has looked yet
 * @param problem why there is nothing to read, as a sentence; null if there may be
 */
public record Source(
        String name,
        @Nullable File file,
        boolean named,
        @Nullable BasicFileAttributes attributes,
        @Nullable String problem) {

    /** In bytes. */
    private static final long SMALL = 1 << 20;

    public static Source stdin(String name) {
        return new Source(name, null, true, null, null);
    }

    public static Source named(String name) {
        return new Source(name, new File(name), true, null, null);
    }

    /** A file that a folder holds. */
    public static Source found(String name) {
        return new Source(name, new File(name), false, null, null);
    }

    /** Whether it is a file that is read and checked in a moment. */
    boolean isSmall() {
        return attributes != null && attributes.isRegularFile() && attributes.size() <= SMALL;
    }

    static Source missing(String name, String problem) {
        return new Source(name, null, true, null, problem);
    }

    Source seen(@Nullable BasicFileAttributes now) {
        return new Source(name, file, named, now, problem);
    }
}
