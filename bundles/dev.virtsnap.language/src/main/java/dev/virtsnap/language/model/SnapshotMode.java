package dev.virtsnap.language.model;

import org.jspecify.annotations.Nullable;

/** How a disk or the memory takes part in a snapshot: {@code virDomainSnapshotLocation} without its {@code default}. */
public enum SnapshotMode {
    /** Not at all. */
    NO("no"),
    /** Inside the image. */
    INTERNAL("internal"),
    /** In a file of its own. */
    EXTERNAL("external"),
    /** By the administrator while libvirt keeps the guest paused; disks only, since libvirt 8.2.0. */
    MANUAL("manual");

    private final String word;

    SnapshotMode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The mode of exactly that word; null if there is none. */
    public static @Nullable SnapshotMode of(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return switch (value.text()) {
            case "no" -> NO;
            case "internal" -> INTERNAL;
            case "external" -> EXTERNAL;
            case "manual" -> MANUAL;
            default -> null;
        };
    }
}
