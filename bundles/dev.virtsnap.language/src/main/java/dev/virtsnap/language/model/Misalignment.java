package dev.virtsnap.language.model;

import org.jspecify.annotations.Nullable;

/**
 * A request that libvirt cannot bring together with the disks of the domain.
 *
 * @param kind what is wrong
 * @param request the request that is wrong; null only for a generated name of a disk that the definition does not mention
 * @param disk the disk of the domain that it is about; null for {@link Kind#UNKNOWN}
 * @param other the other disk for {@link Kind#AMBIGUOUS} and {@link Kind#COLLISION}; else null
 */
public record Misalignment(
        Kind kind, @Nullable SnapshotDisk request, @Nullable DomainDisk disk, @Nullable DomainDisk other) {

    /** What is wrong with a request. */
    public enum Kind {
        /** No disk has that target or that image. */
        UNKNOWN,
        /** Two disks use that image. */
        AMBIGUOUS,
        /** An earlier request is about the same disk. */
        TWICE,
        /** The snapshot is internal, and this disk asks for something else. */
        NOT_INTERNAL,
        /** A name is to be made up for something that is not a file. */
        NAME_FOR_TYPE,
        /** A name is to be made up for a disk without an image. */
        NAME_WITHOUT_SOURCE,
        /** A name is to be made up from an image that is not a regular file. */
        NAME_FROM_NO_FILE,
        /** The made up name is the path of an earlier disk. */
        COLLISION
    }
}
