package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** A disk is left out by saying so, not by saying nothing (HAZ023). */
final class UnnamedDisk extends Rule {

    UnnamedDisk() {
        super("SNAP212", Severity.HINT, "A disk that is not named takes part");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.creates() ? context.alignment() : null;
        if (alignment == null || context.definition().disks().isEmpty()) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotMode mode = disk.mode();
            if (disk.request() == null && mode != null && mode != SnapshotMode.NO) {
                String as = disk.path() == null ? "" : " with the overlay '" + disk.path() + "'";
                found.accept(at(
                                DiskEdits.place(context, disk),
                                "Disk '" + disk.disk().name() + "' is not named and takes part all the same: it is "
                                        + mode.word() + as + ".")
                        .fixedBy(DiskEdits.choose(
                                context, disk, mode, "Name disk '" + disk.disk().name() + "', too")));
            }
        }
    }
}
