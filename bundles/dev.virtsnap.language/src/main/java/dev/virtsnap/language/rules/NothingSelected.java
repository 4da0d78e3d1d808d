package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare}: no disk and no memory. */
final class NothingSelected extends Rule {

    NothingSelected() {
        super("SNAP323", Severity.ERROR, "Nothing takes part in the snapshot");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = Preparation.aligned(context);
        if (alignment == null || context.createdMemory() != SnapshotMode.NO) {
            return;
        }
        AlignedDisk first = null;
        for (AlignedDisk disk : alignment.disks()) {
            if (disk.mode() != SnapshotMode.NO && disk.mode() != SnapshotMode.MANUAL) {
                return;
            }
            first = first == null && !disk.disk().isEmpty() ? disk : first;
        }
        Element disks = context.definition().disksElement();
        Diagnostic diagnostic = at(
                disks == null ? context.rootRange() : disks.nameRange(),
                "No disk and no memory takes part, so libvirt refuses the snapshot. Include at least one disk.");
        if (first != null
                && first.disk().type() == StorageType.FILE
                && context.facts().has(CreateFlag.DISK_ONLY)) {
            diagnostic = diagnostic.fixedBy(DiskEdits.choose(
                    context,
                    first,
                    SnapshotMode.EXTERNAL,
                    "Make disk '" + first.disk().name() + "' external"));
        }
        found.accept(diagnostic);
    }
}
