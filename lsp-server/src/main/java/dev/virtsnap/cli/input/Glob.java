package dev.virtsnap.cli.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Patterns that the shell left to us, because they were quoted or because it does not know {@code **}. */
final class Glob {

    private Glob() {}

    static boolean isPattern(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            if (0 <= "*?[{".indexOf(argument.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The files that match, in order of their names; none if the pattern is malformed.
     *
     * @param pattern as of {@link java.nio.file.FileSystem#getPathMatcher}: {@code **} spans folders. Hidden folders match
     *     only where the pattern writes their dot.
     */
    static List<String> expand(String pattern) {
        int slash = -1;
        for (int i = 0; i < pattern.length() && !isPattern(pattern.substring(i, i + 1)); i++) {
            slash = pattern.charAt(i) == '/' ? i : slash;
        }
        String start = pattern.substring(0, slash + 1);
        PathMatcher matcher;
        try {
            // "**/" may stand for no folder at all; groups cannot be nested
            String lenient = pattern.contains("{") ? pattern : pattern.replace("**/", "{**/,}");
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + lenient);
        } catch (PatternSyntaxException malformed) {
            return List.of();
        }
        boolean deep = pattern.contains("**") || 0 <= pattern.indexOf('/', slash + 1);
        boolean hidden = pattern.startsWith(".", slash + 1)
                || pattern.substring(slash + 1).contains("/.");
        return walk(Path.of(start), start, matcher, deep, hidden);
    }

    private static List<String> walk(Path start, String prefix, PathMatcher matcher, boolean deep, boolean hidden) {
        List<String> matches = new ArrayList<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = !folder.equals(start)
                        && (!deep || (!hidden && folder.getFileName().toString().startsWith(".")));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = prefix + start.relativize(file);
                if (matcher.matches(Path.of(name)) && !Files.isDirectory(file)) {
                    matches.add(name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(start, visitor);
        } catch (IOException unreadable) {
            return List.of();
        }
        Collections.sort(matches);
        return matches;
    }
}
