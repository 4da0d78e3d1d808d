package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare}: an internal snapshot takes every disk that can be written to. */
final class DomainExcludesDisk extends Rule {

    DomainExcludesDisk() {
        super("SNAP215", Severity.ERROR, "The domain excludes a disk that an internal snapshot has to take");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = Preparation.aligned(context);
        if (alignment == null || !Preparation.isInternal(context, alignment)) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            if (Preparation.isExcluded(disk)) {
                found.accept(at(
                                DiskEdits.place(context, disk),
                                "The domain says snapshot='no' for disk '"
                                        + disk.disk().name()
                                        + "', but an internal snapshot takes every disk that can be written to, so"
                                        + " libvirt refuses it. Say snapshot='internal' here, or make all external.")
                        .fixedBy(DiskEdits.choose(
                                context,
                                disk,
                                SnapshotMode.INTERNAL,
                                "Make disk '" + disk.disk().name() + "' internal")));
            }
        }
    }
}
