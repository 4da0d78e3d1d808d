package dev.virtsnap.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * What tells that a file changed between two looks at it: its size, when it was last written, and which file it is, so that
 * one moved over it is noticed.
 */
final class Stamp {

    private final BasicFileAttributes attributes;

    Stamp(BasicFileAttributes attributes) {
        this.attributes = attributes;
    }

    /** Whether the file is still what it was when this stamp was taken. */
    boolean isStillOf(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        // a record would compare itself, but linking that costs more time than reading the file
        return attributes.size() == now.size()
                && attributes.lastModifiedTime().equals(now.lastModifiedTime())
                && Objects.equals(attributes.fileKey(), now.fileKey());
    }
}
