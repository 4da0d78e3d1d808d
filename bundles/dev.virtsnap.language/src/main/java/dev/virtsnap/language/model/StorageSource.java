package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <source>}: where an image lies.
 *
 * @param element the {@code <source>}
 * @param type the kind of storage that the disk says; null if it says an unknown one
 * @param file attribute {@code file}, read for a file
 * @param dev attribute {@code dev}, read for a block device
 * @param protocol attribute {@code protocol}, read for a network image
 * @param name attribute {@code name}, read for a network image
 * @param encryption the child {@code <encryption>}
 */
public record StorageSource(
        Element element,
        @Nullable StorageType type,
        @Nullable Value file,
        @Nullable Value dev,
        @Nullable Value protocol,
        @Nullable Value name,
        @Nullable Element encryption) {

    static @Nullable StorageSource of(@Nullable Element element, @Nullable StorageType type) {
        if (element == null) {
            return null;
        }
        return new StorageSource(
                element,
                type,
                Value.of(element.attribute("file")),
                Value.of(element.attribute("dev")),
                Value.of(element.attribute("protocol")),
                Value.of(element.attribute("name")),
                element.element("encryption"));
    }

    /** What libvirt takes as the path of the image, which depends on the type; null if that is absent or empty. */
    public @Nullable Value path() {
        Value path = type == null
                ? null
                : switch (type) {
                    case FILE -> file;
                    case BLOCK -> dev;
                    case NETWORK -> name;
                    case DIR -> Value.of(element.attribute("dir"));
                    case VHOSTVDPA -> dev;
                    case VOLUME, NVME, VHOSTUSER -> null;
                };
        return path == null || path.isEmpty() ? null : path;
    }

    /** The path of a file or a block device on the host; null for every other kind of storage. */
    public @Nullable Value hostPath() {
        return type == StorageType.FILE || type == StorageType.BLOCK ? path() : null;
    }

    /** Whether an image is named at all; an empty drive is not. */
    public boolean isEmpty() {
        return path() == null && (type == StorageType.FILE || type == StorageType.BLOCK || type == StorageType.DIR);
    }
}
