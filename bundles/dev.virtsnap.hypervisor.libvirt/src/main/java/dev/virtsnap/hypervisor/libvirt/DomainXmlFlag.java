package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainGetXMLDesc}: {@code virDomainXMLFlags}. */
public enum DomainXmlFlag implements Flag {
    /** With passwords; refused on a connection that only reads. */
    SECURE(0),
    /** As it would be started the next time. */
    INACTIVE(1),
    /** With what the processor of the host makes of the guest's. */
    UPDATE_CPU(2),
    /** As an older libvirt on another host could read it. */
    MIGRATABLE(3);

    private final int position;

    DomainXmlFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_XML_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
