package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.LibvirtVersion;

/**
 * What is at the other end of a connection. A value.
 *
 * @param version the release of libvirt there
 */
public record About(Driver driver, LibvirtVersion version) {

    @Blocking
    static About of(Hypervisor hypervisor) {
        return new About(hypervisor.driver(), hypervisor.version());
    }
}
