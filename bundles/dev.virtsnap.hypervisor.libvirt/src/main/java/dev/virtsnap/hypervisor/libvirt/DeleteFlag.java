package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainSnapshotDelete}: {@code virDomainSnapshotDeleteFlags}, in the order of its bits. */
public enum DeleteFlag {
    /** The descendants, too. */
    CHILDREN,
    /** Only what libvirt knows of it; the images stay as they are. */
    METADATA_ONLY,
    /** The descendants, but not the snapshot itself. */
    CHILDREN_ONLY;

    /** The value in C. */
    public int bit() {
        return 1 << ordinal();
    }
}
