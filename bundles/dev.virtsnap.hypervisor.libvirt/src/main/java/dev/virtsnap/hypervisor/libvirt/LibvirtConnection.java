package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.ptr.LongByReference;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;

/** A connection to a hypervisor driver. Handles that came from it stay good until they are closed themselves. */
public final class LibvirtConnection extends NativeHandle<ConnectionPointer> {

    private final Access access;
    private final boolean keptAlive;
    private final Watch watch;

    private LibvirtConnection(LibvirtApi api, ConnectionPointer pointer, Access access, boolean keptAlive) {
        super(api, pointer);
        this.access = access;
        this.keptAlive = keptAlive;
        this.watch = new Watch(api, pointer);
    }

    /** One that was just opened; it notices when it is lost. */
    static LibvirtConnection watched(LibvirtApi api, ConnectionPointer pointer, Access access, KeepAlive keepAlive) {
        int seconds = Math.toIntExact(keepAlive.interval().toSeconds());
        // drivers in this process refuse it
        boolean keptAlive = api.virConnectSetKeepAlive(pointer, seconds, keepAlive.count()) == 0;
        LibvirtConnection connection = new LibvirtConnection(api, pointer, access, keptAlive);
        connection.watch.listenForLoss();
        return connection;
    }

    /** Another handle of one that is open; the first hears of its loss. */
    static LibvirtConnection again(LibvirtApi api, ConnectionPointer pointer, Access access) {
        return new LibvirtConnection(api, pointer, access, false);
    }

    @Override
    int free(ConnectionPointer freed) {
        watch.end();
        return api().virConnectClose(freed);
    }

    @Override
    String kind() {
        return "connection";
    }

    /** Whether it was opened to change something. */
    public Access access() {
        return access;
    }

    /** The release of libvirt at the other end. */
    public LibvirtVersion version() {
        LongByReference number = new LongByReference();
        callForInt(pointer -> api().virConnectGetLibVersion(pointer, number));
        return new LibvirtVersion((int) (number.getValue() / 1_000_000), (int) (number.getValue() / 1_000 % 1_000));
    }

    /** Which driver it is, such as {@code QEMU} or {@code TEST} ({@code virConnectGetType}). */
    public String type() {
        return call(pointer -> api().virConnectGetType(pointer));
    }

    /** Its address in full ({@code virConnectGetURI}). */
    public String uri() {
        return call(pointer -> api().virConnectGetURI(pointer)).toString();
    }

    /** What the host and its hypervisor can do, as XML ({@code virConnectGetCapabilities}). */
    public String capabilities() {
        return call(pointer -> api().virConnectGetCapabilities(pointer)).toString();
    }

    /**
     * What domains of a kind can have, as XML ({@code virConnectGetDomainCapabilities}); null stands for what is usual.
     *
     * @throws LibvirtException if the driver does not say, or knows no such domains
     */
    public String domainCapabilities(
            @Nullable String emulator, @Nullable String architecture, @Nullable String machine, @Nullable String type) {
        return call(pointer -> api().virConnectGetDomainCapabilities(pointer, emulator, architecture, machine, type, 0))
                .toString();
    }

    /** Whether it can still be used; only a call shows whether the other side answers ({@code virConnectIsAlive}). */
    public boolean isAlive() {
        return callForInt(pointer -> api().virConnectIsAlive(pointer)) == 1;
    }

    /** Why it was lost; null while it is not known to be. */
    public @Nullable LossReason lost() {
        return watch.lost();
    }

    /** Whether the other side is asked all the time if it is there; a driver in this process has no other side. */
    public boolean isKeptAlive() {
        return keptAlive;
    }

    /**
     * What happens from now on.
     *
     * @throws LibvirtException if the driver has no events
     */
    public LibvirtEvents events() {
        return call(pointer -> watch.add());
    }

    /**
     * Defines a domain, or changes the definition of one ({@code virDomainDefineXMLFlags}).
     *
     * @throws LibvirtException if libvirt refuses the XML
     */
    public LibvirtDomain define(String xml) {
        return new LibvirtDomain(api(), call(pointer -> api().virDomainDefineXMLFlags(pointer, xml, 0)), access);
    }

    /**
     * Creates a domain that runs and is not defined: it is gone once it stops ({@code virDomainCreateXML}).
     *
     * @param paused whether its guest does not begin to run
     * @throws LibvirtException if libvirt refuses the XML or the guest does not start
     */
    public LibvirtDomain create(String xml, boolean paused) {
        int bits = paused ? StartFlag.PAUSED.bit() : 0;
        return new LibvirtDomain(api(), call(pointer -> api().virDomainCreateXML(pointer, xml, bits)), access);
    }

    /**
     * Finds a domain by its name ({@code virDomainLookupByName}).
     *
     * @throws LibvirtException if there is none
     */
    public LibvirtDomain domain(String name) {
        return new LibvirtDomain(api(), call(pointer -> api().virDomainLookupByName(pointer, name)), access);
    }

    /**
     * Finds a domain by its UUID ({@code virDomainLookupByUUIDString}).
     *
     * @throws LibvirtException if there is none, or that is no UUID
     */
    public LibvirtDomain domainOf(String uuid) {
        return new LibvirtDomain(api(), call(pointer -> api().virDomainLookupByUUIDString(pointer, uuid)), access);
    }

    /** The domains ({@code virConnectListAllDomains}); each is to be closed. */
    public List<LibvirtDomain> domains(Set<DomainListFlag> flags) {
        int bits = Flag.bits(flags);
        return listed(
                (pointer, array) -> api().virConnectListAllDomains(pointer, array, bits),
                each -> LibvirtDomain.of(api(), each, access));
    }
}
