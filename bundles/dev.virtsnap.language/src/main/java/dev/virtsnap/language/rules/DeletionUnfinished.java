package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import org.jspecify.annotations.Nullable;

/** The images are merged half way; whatever is done on top of them makes it worse. */
final class DeletionUnfinished extends CallRule {

    DeletionUnfinished() {
        super("HAZ019", Severity.ERROR, "A deletion in the tree is not finished", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        for (SnapshotNode node : call.tree().nodes()) {
            for (StoredDisk disk : node.disks()) {
                if (disk.deleteInProgress()) {
                    return object("The deletion of snapshot '" + shown(node.name())
                                    + "' was interrupted, so the image of disk '"
                                    + shown(disk.name())
                                    + "' may be merged half way. Finish that deletion before you revert to"
                                    + " anything.")
                            .aboutDisk(node == target ? disk.name() : "");
                }
            }
        }
        return null;
    }
}
