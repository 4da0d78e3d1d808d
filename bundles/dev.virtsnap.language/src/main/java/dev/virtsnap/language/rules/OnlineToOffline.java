package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotState;

/** The memory is there or it is not. */
final class OnlineToOffline extends StateChangeRule {

    OnlineToOffline() {
        super("SNAP113", "An existing snapshot gets or loses its running guest");
    }

    @Override
    boolean isRefused(SnapshotState before, SnapshotState now) {
        return before.isOnline() != now.isOnline();
    }

    @Override
    String reason() {
        return "a state with memory cannot become one without, or the other way round.";
    }
}
