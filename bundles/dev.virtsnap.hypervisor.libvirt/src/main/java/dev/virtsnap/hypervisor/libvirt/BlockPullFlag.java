package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainBlockPull}: {@code virDomainBlockPullFlags}. */
public enum BlockPullFlag implements Flag {
    /** The bandwidth counts bytes, not MiB. */
    BANDWIDTH_BYTES(6);

    private final int position;

    BlockPullFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_BLOCK_PULL_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
