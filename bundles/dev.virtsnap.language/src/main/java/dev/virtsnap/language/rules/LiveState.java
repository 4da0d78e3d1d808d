package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotState;

/** What the guest does while its snapshot is to be created ({@code qemuSnapshotCreateXMLValidateDef}). */
final class LiveState {

    private LiveState() {}

    /** Whether QEMU is to create a snapshot of a guest in that state. */
    static boolean is(RuleContext context, SnapshotState state) {
        return context.creates()
                && context.isQemu()
                && context.facts().surroundings().state() == state;
    }
}
