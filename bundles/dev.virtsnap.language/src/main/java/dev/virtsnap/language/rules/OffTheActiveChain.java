package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteValidate} since 9.9: there is nobody who could write the merged data. */
final class OffTheActiveChain extends CallRule {

    OffTheActiveChain() {
        super("SNAP713", Severity.ERROR, "The external snapshot is not in the chain of the domain", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        String current = call.current();
        return call.isQemuSince(9, 9)
                        && call.mergesOne()
                        && target.isExternal()
                        && call.isNotCurrent()
                        && 0 < call.tree().childCount(call.name())
                        && (current == null || !call.tree().isAncestor(call.name(), current))
                ? object(
                                "The domain has gone another way than through this snapshot, and others descend from it, so libvirt"
                                        + " refuses. Delete those below first, or revert to one of them.")
                        .refusedWith(
                                LibvirtError.Code.CONFIG_UNSUPPORTED,
                                "deletion of non-leaf external snapshot that is not in active chain is not supported")
                : null;
    }
}
