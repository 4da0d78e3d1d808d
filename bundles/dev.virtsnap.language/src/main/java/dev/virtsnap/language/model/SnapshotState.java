package dev.virtsnap.language.model;

import org.jspecify.annotations.Nullable;

/**
 * What the guest did when a snapshot was taken: {@code virDomainSnapshotState} without {@code nostate}, which libvirt
 * refuses.
 */
public enum SnapshotState {
    RUNNING("running"),
    /** A value of old; QEMU refuses it. */
    BLOCKED("blocked"),
    PAUSED("paused"),
    SHUTDOWN("shutdown"),
    SHUTOFF("shutoff"),
    CRASHED("crashed"),
    /** Asleep; known to the parser only, QEMU refuses it. */
    PMSUSPENDED("pmsuspended"),
    /** The disks alone of a guest that was running. */
    DISK_SNAPSHOT("disk-snapshot");

    private final String word;

    SnapshotState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether libvirt calls it offline: there is no memory to be saved. */
    public boolean isOffline() {
        return this == SHUTOFF || this == DISK_SNAPSHOT;
    }

    /** Whether a revert resumes the guest, for which it needs the memory. */
    public boolean isOnline() {
        return this == RUNNING || this == PAUSED;
    }

    /** The state of exactly that word; null if there is none. */
    public static @Nullable SnapshotState of(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return switch (value.text()) {
            case "running" -> RUNNING;
            case "blocked" -> BLOCKED;
            case "paused" -> PAUSED;
            case "shutdown" -> SHUTDOWN;
            case "shutoff" -> SHUTOFF;
            case "crashed" -> CRASHED;
            case "pmsuspended" -> PMSUSPENDED;
            case "disk-snapshot" -> DISK_SNAPSHOT;
            default -> null;
        };
    }
}
