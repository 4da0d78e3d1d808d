package dev.virtsnap.cli.config;

import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Surroundings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one place says of what goes on in the domain and of the host it runs on; null is what it does not say. Immutable.
 *
 * @param persistent whether the domain is defined beyond its run
 * @param blockJobs the targets of the disks that a block job works on
 * @param checkpoints whether the domain has checkpoints
 * @param managedSave whether its memory was saved to be resumed at its next start
 * @param hostFiles {@code here}, or a listing of the files of the host as it can be opened from here
 * @param capabilities files in which libvirt says what it can do, as they can be opened from here
 */
public record Circumstances(
        @Nullable Said<Boolean> persistent,
        @Nullable Said<Set<String>> blockJobs,
        @Nullable Said<Boolean> checkpoints,
        @Nullable Said<Boolean> managedSave,
        @Nullable Said<String> hostFiles,
        @Nullable Said<List<String>> capabilities) {

    /** In the place of a listing: the files of this machine. */
    public static final String HERE = "here";

    /** Nothing is said. */
    public static final Circumstances NONE = new Circumstances(null, null, null, null, null, null);

    /** These, and where they say nothing those of another place. */
    Circumstances over(Circumstances below) {
        if (this == NONE || below == NONE) {
            return this == NONE ? below : this;
        }
        return new Circumstances(
                persistent == null ? below.persistent : persistent,
                blockJobs == null ? below.blockJobs : blockJobs,
                checkpoints == null ? below.checkpoints : checkpoints,
                managedSave == null ? below.managedSave : managedSave,
                hostFiles == null ? below.hostFiles : hostFiles,
                capabilities == null ? below.capabilities : capabilities);
    }

    /** Facts, with those that are said here without naming a file. */
    Facts put(Facts others) {
        if (this == NONE) {
            return others;
        }
        Surroundings around = others.surroundings();
        around = blockJobs == null ? around : around.withBlockJobs(blockJobs.value());
        around = checkpoints == null ? around : around.withCheckpoints(checkpoints.value());
        around = managedSave == null ? around : around.withManagedSave(managedSave.value());
        Facts facts = persistent == null ? others : others.withPersistent(persistent.value());
        return facts.withSurroundings(around);
    }
}
