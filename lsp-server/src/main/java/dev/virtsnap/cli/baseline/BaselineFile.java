package dev.virtsnap.cli.baseline;

import dev.virtsnap.cli.input.Unreadable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and writes baselines: one line for each finding with its code, how often it is there, the file and the landmark,
 * separated by tabs and sorted, so that a change to it can be read and merged.
 */
final class BaselineFile {

    private static final String HEAD = "# virtsnap baseline 1";
    private static final String HINT = ": findings that were there before; --update-baseline writes it anew";
    private static final int FIELDS = 4;

    private BaselineFile() {}

    /**
     * How often each finding of each file is in a baseline.
     *
     * @throws Unreadable if it cannot be read or is none
     */
    static Map<String, Map<Known, Integer>> read(Path path, String name) throws Unreadable {
        List<String> lines;
        try {
            lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no baseline '" + name + "'; --update-baseline writes it");
        } catch (MalformedInputException e) {
            throw none(name, 1);
        } catch (IOException e) {
            throw Unreadable.because("the baseline '" + name + "' cannot be read", e);
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            throw none(name, 1);
        }
        Map<String, Map<Known, Integer>> files = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != FIELDS || !isCount(fields[1])) {
                    throw none(name, i + 1);
                }
                files.computeIfAbsent(unescaped(fields[2]), file -> new TreeMap<>())
                        .merge(new Known(fields[0], unescaped(fields[3])), Integer.parseInt(fields[1]), Integer::sum);
            }
        }
        return files;
    }

    private static boolean isCount(String field) {
        return !field.isEmpty() && field.length() < 9 && field.chars().allMatch(c -> '0' <= c && c <= '9');
    }

    private static Unreadable none(String name, int line) {
        return new Unreadable("the baseline '" + name + "' cannot be used: line " + line
                + " is not what virtsnap writes. Resolve conflicts in it, or write it anew with --update-baseline");
    }

    /** Replaces a baseline all at once. */
    static void write(Path path, String name, Map<String, Map<Known, Integer>> files) throws Unreadable {
        StringBuilder out = new StringBuilder(HEAD + HINT + "\n");
        files.forEach((file, findings) -> findings.forEach((known, count) -> out.append(known.code())
                .append('\t')
                .append(count)
                .append('\t')
                .append(escaped(file))
                .append('\t')
                .append(escaped(known.landmark()))
                .append('\n')));
        try {
            // a symbolic link stays one
            boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            replace(exists ? path.toRealPath() : path, out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Unreadable.because("the baseline '" + name + "' cannot be written", e);
        }
    }

    private static void replace(Path path, byte[] bytes) throws IOException {
        Path fresh = path.resolveSibling(".virtsnap-" + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileOutputStream stream = new FileOutputStream(fresh.toFile())) {
                stream.write(bytes);
                stream.getFD().sync();
            }
            if (Files.exists(path)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(path));
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String escaped(String field) {
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                // half a pair cannot be written in UTF-8; it is only to be recognised
                default -> out.append(Character.isSurrogate(c) && !isPaired(field, i) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : 0 < i && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                out.append(c);
                continue;
            }
            i++;
            char escaped = field.charAt(i);
            out.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return out.toString();
    }
}
