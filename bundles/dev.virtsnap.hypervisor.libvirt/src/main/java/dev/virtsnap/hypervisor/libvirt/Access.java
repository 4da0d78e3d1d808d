package dev.virtsnap.hypervisor.libvirt;

/** What a connection is for. */
public enum Access {
    /** To look: libvirt refuses whatever would change something. */
    READ_ONLY,
    /** To change something as well. */
    WRITING
}
