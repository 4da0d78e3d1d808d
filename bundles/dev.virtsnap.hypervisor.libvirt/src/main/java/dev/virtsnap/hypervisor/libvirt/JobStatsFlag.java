package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainGetJobStats}: {@code virDomainGetJobStatsFlags}. */
public enum JobStatsFlag implements Flag {
    /** Of the last job, which is over. It is forgotten when it was asked for. */
    COMPLETED(0),
    /** Together with the other: it is not forgotten. */
    KEEP_COMPLETED(1);

    private final int position;

    JobStatsFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_JOB_STATS_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
