package dev.virtsnap.language.model;

import org.jspecify.annotations.Nullable;

/** The kind of storage of a disk: {@code virStorageType} without its {@code none}. */
public enum StorageType {
    FILE("file"),
    BLOCK("block"),
    DIR("dir"),
    NETWORK("network"),
    VOLUME("volume"),
    NVME("nvme"),
    VHOSTUSER("vhostuser"),
    /** Since libvirt 9.8.0. */
    VHOSTVDPA("vhostvdpa");

    private final String word;

    StorageType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The type of exactly that word; null if there is none. */
    public static @Nullable StorageType of(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return switch (value.text()) {
            case "file" -> FILE;
            case "block" -> BLOCK;
            case "dir" -> DIR;
            case "network" -> NETWORK;
            case "volume" -> VOLUME;
            case "nvme" -> NVME;
            case "vhostuser" -> VHOSTUSER;
            case "vhostvdpa" -> VHOSTVDPA;
            default -> null;
        };
    }

    /** As libvirt reads a disk: absent means {@code file}; null if the word is unknown. */
    static @Nullable StorageType ofDisk(@Nullable Value value) {
        return value == null ? FILE : of(value);
    }
}
