package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotDelete}: the two exclude each other. */
final class ChildrenAndChildrenOnly extends CallRule {

    ChildrenAndChildrenOnly() {
        super("SNAP411", Severity.ERROR, "A delete is to take and to spare the snapshot", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        return call.has(DeleteFlag.CHILDREN) && call.has(DeleteFlag.CHILDREN_ONLY)
                ? object("'children' deletes the snapshot too and 'children-only' spares it, so libvirt refuses the two"
                                + " together. Give one of them.")
                        .refusedWith(
                                LibvirtError.Code.INVALID_ARG,
                                LibvirtError.exclusive(DeleteFlag.CHILDREN, DeleteFlag.CHILDREN_ONLY))
                        .without(DeleteFlag.CHILDREN, DeleteFlag.CHILDREN_ONLY)
                : null;
    }
}
