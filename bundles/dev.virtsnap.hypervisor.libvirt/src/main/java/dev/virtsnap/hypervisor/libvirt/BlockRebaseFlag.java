package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainBlockRebase}: {@code virDomainBlockRebaseFlags}. */
public enum BlockRebaseFlag implements Flag {
    /** The copy shares what is below. */
    SHALLOW(0),
    /** The copy goes into a file that is there. */
    REUSE_EXT(1),
    /** The copy is a raw image. */
    COPY_RAW(2),
    /** It copies, and does not pull. */
    COPY(3),
    /** The names in the images stay relative. */
    RELATIVE(4),
    /** The copy goes to a block device. */
    COPY_DEV(5),
    /** The bandwidth counts bytes, not MiB. */
    BANDWIDTH_BYTES(6);

    private final int position;

    BlockRebaseFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_BLOCK_REBASE_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
