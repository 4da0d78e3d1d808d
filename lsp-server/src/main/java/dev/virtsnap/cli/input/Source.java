package dev.virtsnap.cli.input;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * Something that may hold a document.
 *
 * @param name what reports call it
 * @param file where it is; null for standard input
 * @param named whether a person named it, rather than a folder held it: then it is checked whatever it holds
 * @param problem why there is nothing to read, as a sentence; null if there may be
 */
public record Source(String name, @Nullable File file, boolean named, @Nullable String problem) {

    public static Source stdin(String name) {
        return new Source(name, null, true, null);
    }

    public static Source named(String name) {
        return new Source(name, new File(name), true, null);
    }

    static Source found(String name) {
        return new Source(name, new File(name), false, null);
    }

    static Source missing(String name, String problem) {
        return new Source(name, null, true, problem);
    }
}
