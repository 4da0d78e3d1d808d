package dev.virtsnap.referee;

import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The files of this machine, as libvirt in this process sees them. */
final class RealFiles implements HostFiles {

    @Override
    public FileKind kind(String path) {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            return FileKind.MISSING;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, new LinkOption[0]);
            if (attributes.isRegularFile()) {
                return attributes.size() == 0 ? FileKind.EMPTY : FileKind.FILE;
            }
            return attributes.isDirectory() ? FileKind.DIRECTORY : FileKind.OTHER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
