package dev.virtsnap.hypervisor.libvirt;

/** A flag of {@code virDomainCreateWithFlags} and {@code virDomainCreateXML}: {@code virDomainCreateFlags}. */
public enum StartFlag implements Flag {
    /** The guest does not begin to run. */
    PAUSED(0),
    /** It ends with the connection. */
    AUTODESTROY(1),
    /** A saved state is read past the cache of the host. */
    BYPASS_CACHE(2),
    /** A saved state is thrown away, not resumed. */
    FORCE_BOOT(3),
    /** The XML is held against the schema first. */
    VALIDATE(4),
    /** The variables of the firmware begin anew. */
    RESET_NVRAM(5);

    private final int position;

    StartFlag(int position) {
        this.position = position;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_START_" + name();
    }

    @Override
    public int bit() {
        return 1 << position;
    }
}
