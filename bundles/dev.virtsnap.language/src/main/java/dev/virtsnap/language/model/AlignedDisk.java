package dev.virtsnap.language.model;

import org.jspecify.annotations.Nullable;

/**
 * A disk of the domain as a snapshot takes it, once libvirt has filled in what was left open.
 *
 * @param disk the disk of the domain
 * @param request what the definition says of it; null if it says nothing
 * @param mode how it takes part; null if the definition or the domain says an unknown word
 * @param path the overlay, given or generated; null if there is none
 * @param generated whether libvirt makes the name up
 */
public record AlignedDisk(
        DomainDisk disk,
        @Nullable SnapshotDisk request,
        @Nullable SnapshotMode mode,
        @Nullable String path,
        boolean generated) {

    /**
     * The name that libvirt makes up for an overlay ({@code virDomainSnapshotDefAssignExternalNames}): the image without
     * its last suffix, a dot, the name of the snapshot. A dot before the last slash starts no suffix.
     */
    public static String overlayName(String image, String snapshot) {
        return image.substring(0, stem(image)) + "." + snapshot;
    }

    /** How many characters of a path are kept in that name: all before the last suffix. */
    public static int stem(String image) {
        int dot = image.lastIndexOf('.');
        return image.lastIndexOf('/') < dot ? dot : image.length();
    }
}
