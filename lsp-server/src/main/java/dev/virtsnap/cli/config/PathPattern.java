package dev.virtsnap.cli.config;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A pattern for paths below the folder of a configuration.
 *
 * <p>{@code *} and {@code ?} stand for anything but a slash, {@code **} for anything, <code>{a,b}</code> for one of them. A
 * pattern without a slash is about names in any folder, any other about paths from the configuration's folder on. What is
 * said of a folder is said of all that is in it.
 */
public final class PathPattern {

    private final String pattern;
    /** Whether it is about names in any folder. */
    private final boolean ofNames;

    private final PathMatcher matcher;

    /**
     * Compiles a pattern.
     *
     * @throws java.util.regex.PatternSyntaxException if it is malformed
     */
    public PathPattern(String pattern) {
        this.pattern = pattern;
        String bare = pattern.startsWith("./") || pattern.startsWith("/")
                ? pattern.substring(pattern.indexOf('/') + 1)
                : pattern;
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        this.ofNames = bare.equals(pattern) && bare.indexOf('/') < 0;
        // "**/" may stand for no folder at all; groups cannot be nested
        String lenient = bare.contains("{") ? bare : bare.replace("**/", "{**/,}");
        this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + lenient);
    }

    /**
     * Whether this is about a file.
     *
     * @param path relative to the folder of the configuration, normalised
     */
    public boolean matches(Path path) {
        for (Path part = path; part != null; part = part.getParent()) {
            if (matcher.matches(ofNames ? part.getFileName() : part)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
