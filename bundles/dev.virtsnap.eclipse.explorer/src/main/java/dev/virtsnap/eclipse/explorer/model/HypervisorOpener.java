package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;

/** Opens hypervisors. Tests put another one in the place of libvirt, by {@link Connections#setOpener}. */
@FunctionalInterface
public interface HypervisorOpener {

    /**
     * Opens a hypervisor; never called on the UI thread.
     *
     * @param credentials who is asked for a name or a password
     * @throws MissingException if there is none to be had on this machine at all
     * @throws HypervisorException if nobody answers there, or not to us
     */
    @Blocking
    Link open(String uri, Access access, Credentials credentials) throws MissingException;
}
