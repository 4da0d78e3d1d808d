package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.LibvirtException;

/** This machine has not what the domain of a scene needs, so that it cannot even be defined or started. */
final class Unplayable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unplayable(LibvirtException cause) {
        super(cause.getMessage(), cause);
    }
}
