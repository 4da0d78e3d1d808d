package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What neither the definition nor the domain XML says and libvirt looks at all the same: what goes on in the domain, and
 * what there is on the host. Immutable as far as its {@link HostFiles} are; each part may be unknown.
 *
 * @param state what the guest does; null if no more is known than whether it runs
 * @param blockJobs the targets of the disks that a block job works on; null if that is not known
 * @param checkpoints whether the domain has checkpoints; null if that is not known
 * @param managedSave whether the memory of the domain was saved to be resumed at its next start; null if that is not known
 * @param current the name of the current snapshot, where no snapshot itself says that it is; null if that is not known
 * @param files what files there are
 * @param capabilities what libvirt says of itself
 */
public record Surroundings(
        @Nullable SnapshotState state,
        @Nullable Set<String> blockJobs,
        @Nullable Boolean checkpoints,
        @Nullable Boolean managedSave,
        @Nullable String current,
        HostFiles files,
        Capabilities capabilities) {

    /** Nothing is known. */
    public static final Surroundings UNKNOWN =
            new Surroundings(null, null, null, null, null, HostFiles.UNKNOWN, Capabilities.UNKNOWN);

    public Surroundings {
        blockJobs = blockJobs == null ? null : Set.copyOf(blockJobs);
    }

    /** The words for what a guest does, as libvirt calls it; {@code disk-snapshot} is nothing that a guest does. */
    public static List<String> stateWords() {
        List<String> words = new ArrayList<>();
        for (SnapshotState state : SnapshotState.values()) {
            if (state != SnapshotState.DISK_SNAPSHOT) {
                words.add(state.word());
            }
        }
        return words;
    }

    /** The state of exactly that word; null if no guest does that. */
    public static @Nullable SnapshotState stateOf(String word) {
        for (SnapshotState state : SnapshotState.values()) {
            if (state != SnapshotState.DISK_SNAPSHOT && state.word().equals(word)) {
                return state;
            }
        }
        return null;
    }

    /** The targets of a list with commas; none for the word {@code none}. */
    public static Set<String> disksOf(String list) {
        Set<String> targets = new HashSet<>();
        for (String target : list.equals("none") ? new String[0] : list.split(",", -1)) {
            targets.add(target.strip());
        }
        targets.remove("");
        return targets;
    }

    /** Whether a block job is known to work on any disk. */
    public boolean hasBlockJob() {
        return blockJobs != null && !blockJobs.isEmpty();
    }

    public Surroundings withState(@Nullable SnapshotState known) {
        return new Surroundings(known, blockJobs, checkpoints, managedSave, current, files, capabilities);
    }

    /** With exactly those disks busy; the empty set says that none is. */
    public Surroundings withBlockJobs(Set<String> known) {
        return new Surroundings(state, known, checkpoints, managedSave, current, files, capabilities);
    }

    public Surroundings withCheckpoints(boolean known) {
        return new Surroundings(state, blockJobs, known, managedSave, current, files, capabilities);
    }

    public Surroundings withManagedSave(boolean known) {
        return new Surroundings(state, blockJobs, checkpoints, known, current, files, capabilities);
    }

    public Surroundings withCurrent(String name) {
        return new Surroundings(state, blockJobs, checkpoints, managedSave, name, files, capabilities);
    }

    public Surroundings withFiles(HostFiles known) {
        return new Surroundings(state, blockJobs, checkpoints, managedSave, current, known, capabilities);
    }

    public Surroundings withCapabilities(Capabilities known) {
        return new Surroundings(state, blockJobs, checkpoints, managedSave, current, files, known);
    }

    /** These, with what others say put where they say nothing. */
    Surroundings completedBy(Surroundings others) {
        return new Surroundings(
                state == null ? others.state : state,
                blockJobs == null ? others.blockJobs : blockJobs,
                checkpoints == null ? others.checkpoints : checkpoints,
                managedSave == null ? others.managedSave : managedSave,
                current == null ? others.current : current,
                files == HostFiles.UNKNOWN ? others.files : files,
                // not equals: linking that of a record costs the start of a program more than checking a document
                capabilities == Capabilities.UNKNOWN ? others.capabilities : capabilities);
    }
}
