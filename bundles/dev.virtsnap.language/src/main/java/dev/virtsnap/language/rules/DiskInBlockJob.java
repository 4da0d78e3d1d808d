package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DomainDisk;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code qemuDomainDiskBlockJobIsActive}: a mirror in the live definition, or any other job. */
final class DiskInBlockJob extends DiskRule {

    DiskInBlockJob() {
        super("SNAP312", "A block job works on a disk of the snapshot", null, Power.UNKNOWN);
    }

    @Override
    @Nullable
    String message(Facts facts, AlignedDisk disk) {
        return isBusy(facts, disk.disk())
                ? "A block job works on disk '" + disk.disk().name()
                        + "', and libvirt refuses a snapshot of it until then. Wait for the job, or end it with 'virsh blockjob"
                        + " --abort'."
                : null;
    }

    /** Whether a job is known to work on a disk. */
    static boolean isBusy(Facts facts, DomainDisk disk) {
        Set<String> jobs = facts.surroundings().blockJobs();
        return (jobs != null && jobs.contains(disk.name())) || disk.element().element("mirror") != null;
    }
}
