package dev.virtsnap.cli.check;

import dev.virtsnap.cli.config.Circumstances;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of this machine, or of another one that somebody has listed. */
public final class FoundFiles {

    /** The type bits of a mode in {@code stat}, and those of a block device. */
    private static final int TYPE = 0170000;

    private static final int BLOCK_DEVICE = 0060000;

    private FoundFiles() {}

    /**
     * Files of a place.
     *
     * @param where {@code here}, or a file with what {@code find -printf '%y %s %p\n'} prints
     * @throws Unreadable if there is no such file, or a line of it is none of those
     */
    public static HostFiles of(String where) throws Unreadable {
        return where.equals(Circumstances.HERE) ? new Here() : listed(where);
    }

    /** This machine; each path is looked at once, so that the answer stays the same. */
    private static final class Here implements HostFiles {

        private final Map<String, FileKind> seen = new ConcurrentHashMap<>();

        @Override
        public FileKind kind(String path) {
            return seen.computeIfAbsent(path, Here::look);
        }

        private static FileKind look(String path) {
            try {
                Path file = Path.of(path);
                if (Files.isDirectory(file)) {
                    return FileKind.DIRECTORY;
                }
                if (Files.isRegularFile(file)) {
                    return Files.size(file) == 0 ? FileKind.EMPTY : FileKind.FILE;
                }
                int mode = (Integer) Files.getAttribute(file, "unix:mode");
                return (mode & TYPE) == BLOCK_DEVICE ? FileKind.BLOCK : FileKind.OTHER;
            } catch (NoSuchFileException e) {
                return FileKind.MISSING;
            } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
                return FileKind.UNKNOWN;
            }
        }
    }

    private static HostFiles listed(String file) throws Unreadable {
        Map<String, FileKind> files = new HashMap<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                number++;
                String[] parts = line.split(" ", 3);
                FileKind kind = parts.length == 3 ? kind(parts[0], parts[1]) : null;
                if (kind == null || !parts[2].startsWith("/")) {
                    throw new Unreadable("line " + number + " of '" + file + "' is not a type, a size and"
                            + " an absolute path; write it with find DIRECTORY -printf '%y %s %p\\n'");
                }
                files.put(parts[2].length() == 1 ? parts[2] : parts[2].replaceAll("/+$", ""), kind);
            }
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable("'" + file + "' cannot be read as text");
        }
        return HostFiles.listed(files);
    }

    /** A letter of {@code find}; a link whose end is not known is a file that may be anything. */
    private static @Nullable FileKind kind(String letter, String size) {
        return switch (letter) {
            case "f" -> size.equals("0") ? FileKind.EMPTY : FileKind.FILE;
            case "d" -> FileKind.DIRECTORY;
            case "b" -> FileKind.BLOCK;
            case "c", "p", "s" -> FileKind.OTHER;
            case "l" -> FileKind.UNKNOWN;
            default -> null;
        };
    }
}
