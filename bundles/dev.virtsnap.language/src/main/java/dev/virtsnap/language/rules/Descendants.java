package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotNode;

/** What descends from a snapshot that is to be deleted with what is below it. */
enum Descendants {
    /** No such deletion, or the release of libvirt is not known to be one that asks. */
    NOT_ASKED,
    /** None of them is external; there may be none. */
    INTERNAL,
    EXTERNAL,
    MIXED;

    /** What {@code qemuSnapshotDeleteValidate} counts since 9.0. */
    static Descendants of(SnapshotCall call) {
        if (!call.isQemuSince(9, 0) || !call.deletesData() || !call.deletesDescendants()) {
            return NOT_ASKED;
        }
        boolean external = false;
        boolean internal = false;
        for (SnapshotNode node : call.tree().descendants(call.name())) {
            external |= node.isExternal();
            internal |= !node.isExternal();
        }
        return !external ? INTERNAL : internal ? MIXED : EXTERNAL;
    }
}
