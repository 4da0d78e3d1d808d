package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** {@code qemuMigrationSrcIsAllowed}: a block job on a disk that the snapshot leaves out. */
final class BusyGuest extends MigrationRule {

    BusyGuest() {
        super("SNAP504", Severity.ERROR, "The memory is saved while a block job goes on");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (DomainDisk disk : domain.disks()) {
            if (DiskInBlockJob.isBusy(facts, disk)) {
                return "The block job on disk '" + disk.name() + "'";
            }
        }
        return null;
    }

    /** A job on a disk of the snapshot is refused before: SNAP312. */
    @Override
    boolean isOvertaken(RuleContext context) {
        DiskAlignment alignment = context.alignment();
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                if (disk.mode() != null
                        && disk.mode() != SnapshotMode.NO
                        && DiskInBlockJob.isBusy(context.facts(), disk.disk())) {
                    return true;
                }
            }
        }
        return false;
    }
}
