package dev.virtsnap.hypervisor.libvirt.port;

import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of this machine, each as it was when it was first looked at. */
final class LocalFiles implements HostFiles {

    private final Map<String, FileKind> seen = new ConcurrentHashMap<>();

    @Override
    public FileKind kind(String path) {
        return seen.computeIfAbsent(path, LocalFiles::look);
    }

    private static FileKind look(String path) {
        try {
            Path file = Path.of(path);
            if (Files.notExists(file)) {
                return FileKind.MISSING;
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                return attributes.size() == 0 ? FileKind.EMPTY : FileKind.FILE;
            }
            return attributes.isDirectory() ? FileKind.DIRECTORY : FileKind.OTHER;
        } catch (IOException | InvalidPathException e) {
            // not to be read by us, which does not say that it is not to be read by the daemon
            return FileKind.UNKNOWN;
        }
    }
}
