package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotState;

/** Whether the domain has a live process while its snapshot is created. */
public enum Power {
    UNKNOWN,
    /** It runs, or is paused. */
    ACTIVE,
    /** It is shut off. */
    INACTIVE;

    /** Whether a guest in that state has a process. */
    static Power of(SnapshotState state) {
        return state.isOffline() ? INACTIVE : ACTIVE;
    }
}
