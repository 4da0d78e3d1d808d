package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainBlockJobAbort}: {@code virDomainBlockJobAbortFlags}. */
public enum BlockAbortFlag implements Flag {
    /** It does not wait until the job has gone. */
    ASYNC(0),
    /** A job that is ready is not given up but ended: the guest uses the other image from now on. */
    PIVOT(1);

    private final int position;

    BlockAbortFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_BLOCK_JOB_ABORT_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
