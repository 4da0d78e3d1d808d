package dev.virtsnap.hypervisor.libvirt;

/** Which domains: {@code virConnectListAllDomainsFlags} for {@code virConnectListAllDomains}. None of a group is all. */
public enum DomainListFlag implements Flag {
    /** Those with a live process. */
    ACTIVE(0),
    /** Those without. */
    INACTIVE(1),
    /** Those that are defined. */
    PERSISTENT(2),
    /** Those that are gone once they stop. */
    TRANSIENT(3),
    /** Those whose guest runs. */
    RUNNING(4),
    /** Those whose guest is paused. */
    PAUSED(5),
    /** Those that are off. */
    SHUTOFF(6),
    /** Those in any other state. */
    OTHER(7),
    /** Those whose memory is saved for their next start. */
    MANAGEDSAVE(8),
    /** Those without. */
    NO_MANAGEDSAVE(9),
    /** Those that start with the host. */
    AUTOSTART(10),
    /** Those that do not. */
    NO_AUTOSTART(11),
    /** Those with a snapshot. */
    HAS_SNAPSHOT(12),
    /** Those without. */
    NO_SNAPSHOT(13),
    /** Those with a checkpoint. */
    HAS_CHECKPOINT(14),
    /** Those without. */
    NO_CHECKPOINT(15);

    private final int position;

    DomainListFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_CONNECT_LIST_DOMAINS_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
