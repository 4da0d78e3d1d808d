package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainBlockCopy}: {@code virDomainBlockCopyFlags}. */
public enum BlockCopyFlag implements Flag {
    /** The copy shares what is below. */
    SHALLOW(0),
    /** The copy goes into a file that is there. */
    REUSE_EXT(1),
    /** Also of a domain that is defined; the job does not survive it. */
    TRANSIENT_JOB(2),
    /** The guest waits until both images have what it writes. */
    SYNCHRONOUS_WRITES(3);

    private final int position;

    BlockCopyFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_BLOCK_COPY_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
