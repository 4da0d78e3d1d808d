package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Replaces files, each all at once: whoever looks sees the old file or the new one, also when the program is ended in
 * between. The new bytes go to a file beside the old one, which is then moved over it.
 */
final class Rewriter {

    private final Set<Path> unfinished = new HashSet<>();
    private boolean ending;

    private Rewriter() {}

    /** A rewriter that takes its unfinished files away when the program is ended. */
    static Rewriter create() {
        Rewriter rewriter = new Rewriter();
        Runtime.getRuntime().addShutdownHook(new Thread(rewriter::end, "take unfinished files away"));
        return rewriter;
    }

    /**
     * Replaces a file, keeping its owner and permissions.
     *
     * @param document what was read from it: a file that holds anything else by now is left alone
     * @param fixed what it is to hold
     */
    void replace(Document document, Document fixed) throws Unreadable {
        File file = document.source().file();
        if (file == null) {
            throw new IllegalArgumentException("standard input cannot be replaced");
        }
        String quoted = "'" + document.source().name() + "'";
        byte[] old = document.encoding().encode(document.text().string());
        byte[] bytes = fixed.encoding().encode(fixed.text().string());
        try {
            // a symbolic link stays one
            Path path = file.toPath().toRealPath();
            if (1 < (Integer) Files.getAttribute(path, "unix:nlink")) {
                throw new Unreadable(
                        quoted + " was not fixed: it has another name (a hard link), which would keep the old text");
            }
            if (old == null || bytes == null || !Arrays.equals(old, Files.readAllBytes(path))) {
                throw new Unreadable(quoted + " was not fixed: it changed since it was read");
            }
            Path fresh = beside(path);
            try {
                write(fresh, path, bytes);
                if (!Arrays.equals(old, Files.readAllBytes(path))) {
                    throw new Unreadable(quoted + " was not fixed: it changed since it was read");
                }
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                done(fresh);
            }
        } catch (IOException e) {
            throw Unreadable.because(quoted + " cannot be written", e);
        }
    }

    private static void write(Path fresh, Path path, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
        PosixFileAttributes wanted = Files.readAttributes(path, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        PosixFileAttributes given = view.readAttributes();
        if (!given.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!given.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    private synchronized Path beside(Path path) throws IOException {
        if (ending) {
            throw new IOException("the program is being ended");
        }
        Path fresh = Files.createTempFile(path.getParent(), ".virtsnap-", ".tmp");
        unfinished.add(fresh);
        return fresh;
    }

    private synchronized void done(Path fresh) {
        deleteQuietly(fresh);
        unfinished.remove(fresh);
    }

    private synchronized void end() {
        ending = true;
        for (Path fresh : unfinished) {
            deleteQuietly(fresh);
        }
    }

    private static void deleteQuietly(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException left) {
            // there is nobody to tell and nothing to do about it; the file's name says whose it is
            return;
        }
    }
}
