package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotState;

/** What a snapshot holds does not change; SNAP113 comes first. */
final class DisksToSystem extends StateChangeRule {

    DisksToSystem() {
        super("SNAP114", "An existing snapshot of disks becomes one of the system");
    }

    @Override
    boolean isRefused(SnapshotState before, SnapshotState now) {
        return before.isOnline() == now.isOnline()
                && (before == SnapshotState.DISK_SNAPSHOT) != (now == SnapshotState.DISK_SNAPSHOT);
    }

    @Override
    String reason() {
        return "'disk-snapshot' cannot become another state, or the other way round.";
    }
}
