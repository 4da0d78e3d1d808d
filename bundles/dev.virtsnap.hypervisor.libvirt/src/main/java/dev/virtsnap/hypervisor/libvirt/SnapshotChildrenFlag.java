package dev.virtsnap.hypervisor.libvirt;

/** Which of the snapshots below one: {@code virDomainSnapshotListFlags} for {@code virDomainSnapshotListAllChildren}, {@code virDomainSnapshotNumChildren} and {@code virDomainSnapshotListChildrenNames}. */
public enum SnapshotChildrenFlag implements Flag {
    /** Not the children alone, but all that descend from it. The bit is that of {@link SnapshotListFlag#ROOTS}. */
    DESCENDANTS(0),
    /** Those that libvirt keeps itself, which undefining a domain would lose. */
    METADATA(1),
    /** Those without children. */
    LEAVES(2),
    /** Those with children. */
    NO_LEAVES(3),
    /** Those that libvirt keeps nothing of. */
    NO_METADATA(4),
    /** Those of a domain that was off. */
    INACTIVE(5),
    /** Those with the memory of a guest. */
    ACTIVE(6),
    /** Those of a guest that was running, without its memory. */
    DISK_ONLY(7),
    /** Those that are in the images themselves. */
    INTERNAL(8),
    /** Those of which any part is in a file of its own. */
    EXTERNAL(9),
    /** Parents before their children. libvirt recurses over generations to do that. */
    TOPOLOGICAL(10);

    private final int position;

    SnapshotChildrenFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_SNAPSHOT_LIST_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
