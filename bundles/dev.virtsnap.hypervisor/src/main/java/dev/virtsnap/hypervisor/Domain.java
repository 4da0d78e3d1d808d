package dev.virtsnap.hypervisor;

import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A domain of a {@link Hypervisor}, with its snapshots. Snapshots are known by their names and not by handles, which would
 * outlive them.
 *
 * <p>All methods but {@link #name} throw a {@link HypervisorException} if they are refused or fail.
 */
@Blocking
public interface Domain extends AutoCloseable {

    String name();

    /** With hyphens, in lower case. */
    String uuid();

    /** The definition as it runs, or as it would be started if it does not. */
    String xml();

    /** The definition with which it would be started the next time; of a transient domain, as it runs. */
    String inactiveXml();

    SnapshotState state();

    /** Whether it is defined beyond its run. */
    boolean isPersistent();

    /** Whether its memory was saved to be resumed at its next start. */
    boolean hasManagedSave();

    /** The targets of the disks that a block job works on. */
    Set<String> blockJobs();

    /** What libvirt prints of each snapshot, in no order. */
    List<String> snapshotXmls();

    /**
     * The same, one after the other as libvirt tells them: they are read while it goes on.
     *
     * @param reader called on this thread; what it throws ends the reading
     */
    default void readSnapshots(Consumer<? super String> reader) {
        snapshotXmls().forEach(reader);
    }

    /** The name of the current snapshot; null if there is none. */
    @Nullable
    String currentSnapshot();

    /**
     * What libvirt prints of a snapshot.
     *
     * @param secrets whether passwords are in it; refused on a read-only connection
     */
    String snapshotXml(String snapshot, boolean secrets);

    /**
     * Creates or redefines a snapshot ({@code virDomainSnapshotCreateXML}).
     *
     * @return its name
     */
    String create(String xml, Set<CreateFlag> flags);

    /** {@code virDomainRevertToSnapshot}. */
    void revert(String snapshot, Set<RevertFlag> flags);

    /** {@code virDomainSnapshotDelete}. */
    void delete(String snapshot, Set<DeleteFlag> flags);

    /** Changes the definition with which it would be started ({@code virDomainDefineXMLFlags}). */
    void define(String xml);

    /** Switches it on ({@code virDomainCreateWithFlags}). */
    void start();

    /**
     * How many bytes the image of a disk takes where it lies ({@code virDomainGetBlockInfo}).
     *
     * @param target of the disk, such as {@code vda}
     * @return -1 if that is not known
     */
    long allocation(String target);

    /** Removes the saved memory ({@code virDomainManagedSaveRemove}). */
    void removeManagedSave();

    /** What it works on at the moment; null if on nothing, or if its driver does not tell. */
    @Nullable
    Job job();

    /** Asks it to give up what it works on ({@code virDomainAbortJob}). */
    void abortJob();

    @Override
    void close();
}
