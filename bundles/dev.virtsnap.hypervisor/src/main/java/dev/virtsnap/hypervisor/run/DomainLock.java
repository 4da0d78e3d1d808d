package dev.virtsnap.hypervisor.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs on one domain apart, in this process and others: libvirt has no transaction over several calls. A file that
 * names the process; that of a process that is gone counts for nothing.
 */
final class DomainLock implements AutoCloseable {

    private final Path file;

    private DomainLock(Path file) {
        this.file = file;
    }

    /**
     * Takes the lock; null if somebody else has it.
     *
     * @throws IOException if the folder cannot be written to
     */
    static @Nullable DomainLock take(Path folder, String uuid) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(uuid + ".lock");
        String own = Long.toString(ProcessHandle.current().pid());
        // twice: once more after a lock whose process is gone was removed
        for (int tries = 0; tries < 2; tries++) {
            try {
                Files.writeString(file, own, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return new DomainLock(file);
            } catch (FileAlreadyExistsException taken) {
                if (isHeld(file)) {
                    return null;
                }
                Files.deleteIfExists(file);
            }
        }
        return null;
    }

    private static boolean isHeld(Path file) throws IOException {
        try {
            String holder = Files.readString(file).strip();
            // one that is just being written is empty
            return holder.isEmpty()
                    || ProcessHandle.of(Long.parseLong(holder))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (NumberFormatException notOurs) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
