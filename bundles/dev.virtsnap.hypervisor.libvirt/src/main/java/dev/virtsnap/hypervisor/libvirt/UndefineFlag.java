package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainUndefineFlags}: {@code virDomainUndefineFlagsValues}. */
public enum UndefineFlag implements Flag {
    /** Its saved state goes, too. */
    MANAGED_SAVE(0),
    /** What libvirt knows of its snapshots goes, too. */
    SNAPSHOTS_METADATA(1),
    /** The variables of its firmware go, too. */
    NVRAM(2),
    /** The variables of its firmware stay. */
    KEEP_NVRAM(3),
    /** What libvirt knows of its checkpoints goes, too. */
    CHECKPOINTS_METADATA(4),
    /** The state of its emulated TPM goes, too. */
    TPM(5),
    /** The state of its emulated TPM stays. */
    KEEP_TPM(6);

    private final int position;

    UndefineFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_UNDEFINE_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
