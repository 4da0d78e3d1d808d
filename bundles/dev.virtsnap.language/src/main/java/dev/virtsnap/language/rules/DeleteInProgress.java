package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import java.util.List;
import java.util.function.Consumer;

/** The marker is kept by a redefine, and every later deletion is refused. */
final class DeleteInProgress extends Rule {

    DeleteInProgress() {
        super("SNAP125", Severity.WARNING, "The deletion of this snapshot was interrupted");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.redefines()) {
            check(context.definition().disks(), found);
            check(context.definition().revertDisks(), found);
        }
    }

    private void check(List<SnapshotDisk> disks, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : disks) {
            if (disk.deleteInProgress() != null) {
                found.accept(at(
                        disk.deleteInProgress().nameRange(),
                        "The deletion of this snapshot was interrupted, so the image of " + disk.label()
                                + " may be merged half way, and libvirt refuses the next deletion. Finish the"
                                + " deletion where it was begun before you redefine; do not just remove the mark."));
            }
        }
    }
}
