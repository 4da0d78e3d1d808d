package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDelete} with {@code METADATA_ONLY} asks nothing; later deletes do not find their way. */
final class RecordsOfUsedOverlays extends CallRule {

    RecordsOfUsedOverlays() {
        super("HAZ046", Severity.WARNING, "The records of overlays that are in use are deleted", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        int external = 0;
        for (SnapshotNode node : call.deleted()) {
            external += node.isExternal() ? 1 : 0;
        }
        return call.isQemu() && call.has(DeleteFlag.METADATA_ONLY) && 0 < external
                ? object("'metadata' deletes the records of '" + external + "' external "
                                + (external == 1 ? "snapshot" : "snapshots")
                                + " and leaves the overlays in use, so later deletes may fail. Merge first, and keep a dump of"
                                + " each.")
                        .without(DeleteFlag.METADATA_ONLY)
                : null;
    }
}
