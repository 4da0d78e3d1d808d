package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainRevertToSnapshot}: {@code virDomainSnapshotRevertFlags}, in the order of its bits. */
public enum RevertFlag {
    /** The guest runs afterwards, whatever it did when the snapshot was taken. */
    RUNNING,
    /** The guest is paused afterwards. */
    PAUSED,
    /** Past what libvirt calls risky. */
    FORCE,
    /** The variables of the firmware begin anew. */
    RESET_NVRAM;

    /** The value in C. */
    public int bit() {
        return 1 << ordinal();
    }
}
