package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainAbortJobFlags}: {@code virDomainAbortJobFlagsValues}. */
public enum AbortJobFlag implements Flag {
    /** Also of a migration whose guest runs elsewhere already; it can be lost by that. */
    POSTCOPY(0);

    private final int position;

    AbortJobFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_ABORT_JOB_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
