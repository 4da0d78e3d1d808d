package dev.virtsnap.cli.input;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads files whole, and says in a sentence why it could not. */
public final class ByteReader {

    /**
     * No document is larger, in bytes: 32 MiB. A domainsnapshot document has some kilobytes; one a thousand times as long
     * still passes, and one that would fill the memory does not.
     */
    public static final int LARGEST = 32 << 20;

    /** Enough to see the first tag of nearly every document. */
    private static final int FIRST = 8192;

    private ByteReader() {}

    /**
     * The document in a source.
     *
     * @param stdin what a source without a file is read from
     * @return null if the source was found in a folder and is not a domainsnapshot document
     */
    public static @Nullable Document read(Source source, InputStream stdin) throws Unreadable {
        String problem = source.problem();
        if (problem != null) {
            throw new Unreadable(problem);
        }
        File file = source.file();
        if (file == null) {
            try {
                byte[] bytes = readStream(stdin, "standard input");
                return Decoder.decode(source, bytes, bytes.length);
            } catch (IOException e) {
                throw Unreadable.because("standard input cannot be read", e);
            }
        }
        String quoted = "'" + source.name() + "'";
        try {
            return readFile(source, file.toPath(), quoted);
        } catch (NoSuchFileException e) {
            throw missing(file.toPath(), quoted);
        } catch (IOException e) {
            throw Unreadable.because(quoted + " cannot be read", e);
        }
    }

    private static @Nullable Document readFile(Source source, Path path, String quoted) throws IOException, Unreadable {
        BasicFileAttributes seen = source.attributes();
        if (seen != null && seen.isRegularFile() && seen.size() <= LARGEST) {
            byte[] bytes = readRegular(source, path, (int) seen.size());
            if (bytes == null || isAll(bytes, seen, path)) {
                return bytes == null ? null : Decoder.decode(source, bytes, bytes.length);
            }
            // it may have been seen long ago, so that it changed is no reason yet to give up
        }
        BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
        if (before.isDirectory()) {
            throw new Unreadable(quoted + " is a directory, not a file");
        }
        if (!before.isRegularFile()) {
            return source.named() ? readSpecial(source, path, quoted) : null;
        }
        if (LARGEST < before.size()) {
            if (!source.named() && !beginsAsSnapshot(path)) {
                return null;
            }
            throw tooLarge(quoted + " has " + before.size() + " bytes");
        }
        byte[] bytes = readRegular(source, path, (int) before.size());
        if (bytes == null) {
            return null;
        }
        if (!isAll(bytes, before, path)) {
            throw new Unreadable(quoted + " changed while it was being read; check it again when it is complete");
        }
        return Decoder.decode(source, bytes, bytes.length);
    }

    private static boolean isAll(byte[] bytes, BasicFileAttributes before, Path path) throws IOException {
        return bytes.length == before.size() && new Stamp(before).isStillOf(path);
    }

    /** All bytes, or null as soon as those of a file found in a folder tell that it is something else. */
    private static byte @Nullable [] readRegular(Source source, Path path, int size) throws IOException {
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            if (source.named()) {
                return readUpTo(in, Math.max(1, size));
            }
            byte[] first = readUpTo(in, Math.max(1, Math.min(FIRST, size)));
            RootSniffer.Verdict verdict = RootSniffer.look(first, first.length);
            if (verdict == RootSniffer.Verdict.OTHER) {
                return null;
            }
            if (first.length < FIRST) {
                return verdict == RootSniffer.Verdict.SNAPSHOT ? first : null;
            }
            byte[] bytes = Arrays.copyOf(first, size + 1);
            int length = first.length + in.readNBytes(bytes, first.length, bytes.length - first.length);
            boolean snapshot = verdict == RootSniffer.Verdict.SNAPSHOT
                    || RootSniffer.look(bytes, length) == RootSniffer.Verdict.SNAPSHOT;
            return snapshot ? Arrays.copyOf(bytes, length) : null;
        }
    }

    /**
     * So many bytes, or all if there are fewer. Unlike {@code readNBytes(int)} it does not ask for the size and the position
     * first, and where the size is known it need not ask for more: a file that grew is found out by its {@link Stamp}.
     */
    private static byte[] readUpTo(FileInputStream in, int most) throws IOException {
        byte[] bytes = new byte[most];
        int length = in.readNBytes(bytes, 0, most);
        return length == most ? bytes : Arrays.copyOf(bytes, length);
    }

    private static boolean beginsAsSnapshot(Path path) throws IOException {
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            byte[] first = readUpTo(in, FIRST);
            return RootSniffer.look(first, first.length) == RootSniffer.Verdict.SNAPSHOT;
        }
    }

    /** A pipe that a shell made for {@code <(command)} is read like standard input; nothing else that is no file is. */
    private static Document readSpecial(Source source, Path path, String quoted) throws IOException, Unreadable {
        String name = path.toString();
        if (!name.startsWith("/dev/fd/") && !name.startsWith("/proc/self/fd/") && !name.equals("/dev/stdin")) {
            throw new Unreadable(quoted
                    + " is a device, pipe or socket, not a file; to check what it gives, pass it on standard input: "
                    + "virtsnap check - <" + name);
        }
        try (InputStream in = new FileInputStream(name)) {
            byte[] bytes = readStream(in, quoted);
            return Decoder.decode(source, bytes, bytes.length);
        }
    }

    private static byte[] readStream(InputStream in, String quoted) throws IOException, Unreadable {
        // not readNBytes: that of FileInputStream asks for its position, which a pipe has none of
        byte[] bytes = new byte[FIRST];
        int length = 0;
        while (true) {
            int n = in.read(bytes, length, bytes.length - length);
            if (n < 0) {
                return Arrays.copyOf(bytes, length);
            }
            length += n;
            if (LARGEST < length) {
                throw tooLarge(quoted + " gives more than " + LARGEST + " bytes");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(LARGEST + 1, 2 * length));
            }
        }
    }

    private static Unreadable tooLarge(String fact) {
        return new Unreadable(fact + "; virtsnap reads documents of at most " + LARGEST
                + " bytes, and a domainsnapshot document has some thousands");
    }

    private static Unreadable missing(Path path, String quoted) {
        if (Files.isSymbolicLink(path)) {
            try {
                return new Unreadable(
                        quoted + " is a symbolic link to '" + Files.readSymbolicLink(path) + "', which does not exist");
            } catch (IOException e) {
                return Unreadable.because(quoted + " cannot be read", e);
            }
        }
        Path parent = path.getParent();
        if (parent != null && Files.notExists(parent, LinkOption.NOFOLLOW_LINKS)) {
            return new Unreadable("there is no file " + quoted + ": the folder '" + parent + "' does not exist");
        }
        return new Unreadable("there is no file " + quoted);
    }
}
