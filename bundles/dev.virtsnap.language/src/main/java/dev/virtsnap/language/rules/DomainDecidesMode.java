package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** The attribute of the domain goes before the flag: an overlay is asked for and none is made. */
final class DomainDecidesMode extends Rule {

    DomainDecidesMode() {
        super("SNAP214", Severity.WARNING, "The domain decides how a disk takes part");
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        DiskAlignment alignment =
                context.creates() && facts.has(CreateFlag.DISK_ONLY) && !facts.isActive() ? context.alignment() : null;
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotDisk request = disk.request();
            if (disk.mode() == SnapshotMode.INTERNAL && (request == null || request.mode() == null)) {
                found.accept(at(
                                DiskEdits.place(context, disk),
                                "The domain says snapshot='internal' for disk '"
                                        + disk.disk().name()
                                        + "', and that goes before 'disk-only': while the guest is off the snapshot is"
                                        + " internal. State the mode that you want.")
                        .fixedBy(DiskEdits.choose(
                                context,
                                disk,
                                SnapshotMode.EXTERNAL,
                                "Make disk '" + disk.disk().name() + "' external")));
            }
        }
    }
}
