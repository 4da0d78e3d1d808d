package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotDelete} with {@code CHILDREN} or {@code CHILDREN_ONLY}. */
final class PointsLost extends CallRule {

    PointsLost() {
        super("HAZ053", Severity.INFO, "Snapshots below are deleted", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        List<SnapshotNode> below = call.deletesDescendants() ? call.tree().descendants(call.name()) : List.of();
        if (below.isEmpty()) {
            return null;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < below.size() && i < MOST; i++) {
            names.append(i == 0 ? "'" : ", '")
                    .append(shown(below.get(i).name()))
                    .append('\'');
        }
        return object("The guest stays as it is, and nobody can go back to " + names
                + (MOST < below.size() ? " and " + (below.size() - MOST) + " more" : "")
                + " any more. To go back to this snapshot, revert to it first.");
    }
    /** More names are no help. */
    private static final int MOST = 5;
}
