package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainSnapshotGetXMLDesc}: {@code virDomainSnapshotXMLFlags}. */
public enum SnapshotXmlFlag implements Flag {
    /** With passwords; refused on a connection that only reads. */
    SECURE(0);

    private final int position;

    SnapshotXmlFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_SNAPSHOT_XML_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
