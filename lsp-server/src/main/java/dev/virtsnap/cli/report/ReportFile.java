package dev.virtsnap.cli.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A file that a report goes to. Whoever looks sees the old report or the new one, whole: it is written beside its place and
 * moved there at the end. Folders that lead to it are made.
 *
 * <p>What is there and is no file, such as a pipe or {@code /dev/stderr}, is written to as it is.
 */
public final class ReportFile implements Sink {

    private final String name;

    private @Nullable Path place;
    private @Nullable Path fresh;
    private @Nullable OutputStream out;

    /** @param name what the person called it */
    public ReportFile(String name) {
        this.name = name;
    }

    @Override
    public void open() throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new Unwritable("the report '" + name + "' cannot be written: it is a folder");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
                return;
            }
            // a symbolic link stays one
            Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path folder = real.getParent();
            if (folder == null) {
                throw new Unwritable("the report '" + name + "' cannot be written: it is no name of a file");
            }
            // not if it is there: it may be a link to a folder
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            // as open to others as the umask says, for the next program may run as someone else
            var everyone = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));
            Path beside = Files.createTempFile(folder, ".virtsnap-", ".tmp", everyone);
            // also when the program is ended in between
            beside.toFile().deleteOnExit();
            place = real;
            fresh = beside;
            out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16);
        } catch (Unwritable e) {
            throw e;
        } catch (IOException e) {
            throw Unwritable.because(name, e);
        }
    }

    @Override
    public void write(String part) throws IOException {
        try {
            if (out != null) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw Unwritable.because(name, e);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            if (out != null) {
                out.close();
                out = null;
            }
            if (fresh != null && place != null) {
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
                fresh = null;
            }
        } catch (IOException e) {
            throw Unwritable.because(name, e);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (fresh != null) {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException left) {
            // whoever ends a run for some reason has said so; the file's name says whose it is
            return;
        }
    }
}
