package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainBlockCommit}: {@code virDomainBlockCommitFlags}. */
public enum BlockCommitFlag implements Flag {
    /** Only into the image right below. */
    SHALLOW(0),
    /** The images that become needless are deleted. */
    DELETE(1),
    /** The image that the guest writes to; the job waits to be ended with {@link BlockAbortFlag#PIVOT}. */
    ACTIVE(2),
    /** The names in the images stay relative. */
    RELATIVE(3),
    /** The bandwidth counts bytes, not MiB. */
    BANDWIDTH_BYTES(4);

    private final int position;

    BlockCommitFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_BLOCK_COMMIT_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
