package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.ptr.LongByReference;
import dev.virtsnap.language.rules.LibvirtVersion;
import org.libvirt.jna.ConnectionPointer;

/** A connection to a hypervisor driver. Handles that came from it stay good until they are closed themselves. */
public final class LibvirtConnection extends NativeHandle<ConnectionPointer> {

    LibvirtConnection(LibvirtApi api, ConnectionPointer pointer) {
        super(api, pointer);
    }

    @Override
    int free(ConnectionPointer freed) {
        return api().virConnectClose(freed);
    }

    @Override
    String kind() {
        return "connection";
    }

    /** The release of libvirt at the other end. */
    public LibvirtVersion version() {
        LongByReference number = new LongByReference();
        callForInt(pointer -> api().virConnectGetLibVersion(pointer, number));
        return new LibvirtVersion((int) (number.getValue() / 1_000_000), (int) (number.getValue() / 1_000 % 1_000));
    }

    /**
     * Defines a domain, or changes the definition of one ({@code virDomainDefineXMLFlags}).
     *
     * @throws LibvirtException if libvirt refuses the XML
     */
    public LibvirtDomain define(String xml) {
        return new LibvirtDomain(api(), call(pointer -> api().virDomainDefineXMLFlags(pointer, xml, 0)));
    }

    /**
     * Creates a domain that runs and is not defined: it is gone once it stops ({@code virDomainCreateXML}).
     *
     * @param paused whether its guest does not begin to run
     * @throws LibvirtException if libvirt refuses the XML or the guest does not start
     */
    public LibvirtDomain create(String xml, boolean paused) {
        return new LibvirtDomain(api(), call(pointer -> api().virDomainCreateXML(pointer, xml, paused ? 1 : 0)));
    }

    /**
     * Finds a domain by its name.
     *
     * @throws LibvirtException if there is none
     */
    public LibvirtDomain domain(String name) {
        return new LibvirtDomain(api(), call(pointer -> api().virDomainLookupByName(pointer, name)));
    }
}
