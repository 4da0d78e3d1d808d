package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.ptr.LongByReference;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;

/** A connection to a hypervisor driver. Handles that came from it stay good until they are closed themselves. */
public final class LibvirtConnection extends NativeHandle<ConnectionPointer> {

    /** What virsh asks for, too: a lost host is noticed after half a minute. */
    private static final int SECONDS = 5;

    private static final int COUNT = 5;

    private final Access access;
    private final Watch watch;

    private LibvirtConnection(LibvirtApi api, ConnectionPointer pointer, Access access) {
        super(api, pointer);
        this.access = access;
        this.watch = new Watch(api, pointer);
    }

    /** One that was just opened; it notices when it is lost. */
    static LibvirtConnection watched(LibvirtApi api, ConnectionPointer pointer, Access access) {
        LibvirtConnection connection = new LibvirtConnection(api, pointer, access);
        connection.watch.listenForLoss();
        // refused by drivers in this process, which cannot be lost
        api.virConnectSetKeepAlive(pointer, SECONDS, COUNT);
        return connection;
    }

    /** Another handle of one that is open; the first hears of its loss. */
    static LibvirtConnection again(LibvirtApi api, ConnectionPointer pointer, Access access) {
        return new LibvirtConnection(api, pointer, access);
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

    /**
     * Asks the other side all the time whether it is there ({@code virConnectSetKeepAlive}). A connection over a socket
     * does so from the start; whoever waits for an answer hears of a loss after {@code interval * (count + 1)}.
     *
     * @param interval in whole seconds; zero to ask no more
     * @param count after how many questions without an answer it is given up
     * @return whether the other side can do that
     * @throws LibvirtException if there is no other side: the driver is in this process
     */
    public boolean keepAlive(Duration interval, int count) {
        int seconds = Math.toIntExact(interval.toSeconds());
        return callForInt(pointer -> api().virConnectSetKeepAlive(pointer, seconds, count)) == 0;
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
