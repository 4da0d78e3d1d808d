package dev.virtsnap.referee;

import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.rules.Surroundings;
import java.util.Set;

/**
 * What goes on in the domain of a scene and on the host.
 *
 * @param blockJobs the targets of the disks that a block job works on
 * @param checkpoints whether it has a checkpoint
 * @param managedSave whether its memory is saved for its next start
 * @param files what is where on the host of the page; unknown if that is left open
 */
record Conditions(Set<String> blockJobs, boolean checkpoints, boolean managedSave, HostFiles files) {

    static final Conditions NONE = new Conditions(Set.of(), false, false, HostFiles.UNKNOWN);

    /** Those of an example; what it leaves open is not so. */
    static Conditions of(Surroundings surroundings) {
        return new Conditions(
                surroundings.blockJobs() == null ? Set.of() : surroundings.blockJobs(),
                Boolean.TRUE.equals(surroundings.checkpoints()),
                Boolean.TRUE.equals(surroundings.managedSave()),
                surroundings.files());
    }

    boolean listsFiles() {
        return files != HostFiles.UNKNOWN;
    }

    /** The same in the words of the rules, with the files of this machine and what its hypervisor can do. */
    Surroundings known(Stage stage) {
        return Surroundings.UNKNOWN
                .withBlockJobs(blockJobs)
                .withCheckpoints(checkpoints)
                .withManagedSave(managedSave)
                .withCapabilities(stage.capabilities())
                .withFiles(new RealFiles());
    }
}
