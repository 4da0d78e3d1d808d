package dev.virtsnap.hypervisor.libvirt.port;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.Images;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.KeepAlive;
import dev.virtsnap.hypervisor.libvirt.Libvirt;
import dev.virtsnap.hypervisor.libvirt.LibvirtConnection;
import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtEvents;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** A connection of libvirt. */
public final class LibvirtHypervisor implements Hypervisor {

    private final Libvirt libvirt;
    private final String uri;
    private final Access access;
    private final Credentials credentials;
    private final KeepAlive keepAlive;
    private final LibvirtConnection connection;

    private LibvirtHypervisor(
            Libvirt libvirt, String uri, Access access, Credentials credentials, KeepAlive keepAlive) {
        this.libvirt = libvirt;
        this.uri = uri;
        this.access = access;
        this.credentials = credentials;
        this.keepAlive = keepAlive;
        this.connection = Failures.translated(() -> libvirt.open(uri, access, credentials, keepAlive));
    }

    /**
     * Opens a connection.
     *
     * @param credentials who is asked for a name or a password
     * @throws LibvirtMissingException if libvirt is not installed here
     * @throws dev.virtsnap.hypervisor.HypervisorException if nobody answers there, or not to us
     */
    public static Hypervisor open(String uri, Access access, Credentials credentials) throws LibvirtMissingException {
        return open(uri, access, credentials, KeepAlive.USUAL);
    }

    /**
     * Opens a connection.
     *
     * @param credentials who is asked for a name or a password
     * @param keepAlive how soon it is noticed that the other side is gone
     * @throws LibvirtMissingException if libvirt is not installed here
     * @throws dev.virtsnap.hypervisor.HypervisorException if nobody answers there, or not to us
     */
    public static Hypervisor open(String uri, Access access, Credentials credentials, KeepAlive keepAlive)
            throws LibvirtMissingException {
        return new LibvirtHypervisor(Libvirt.load(), uri, access, credentials, keepAlive);
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public boolean isReadOnly() {
        return access == Access.READ_ONLY;
    }

    @Override
    public Driver driver() {
        String type = Failures.translated(connection::type).toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(Driver.of(type.equals("parallels") ? "vz" : type), Driver.QEMU);
    }

    @Override
    public LibvirtVersion version() {
        return Failures.translated(connection::version);
    }

    @Override
    public Capabilities capabilities() {
        if (driver() != Driver.QEMU) {
            return Capabilities.UNKNOWN;
        }
        String xml = Failures.translated(connection::capabilities);
        return Objects.requireNonNullElse(Capabilities.UNKNOWN.reading(Text.of(xml)), Capabilities.UNKNOWN);
    }

    @Override
    public HostFiles files() {
        return isHere() ? new LocalFiles() : HostFiles.UNKNOWN;
    }

    @Override
    public Images images() {
        return isHere() ? new LocalImages() : Images.NONE;
    }

    /** Where the address names a host, its files are not ours. */
    private boolean isHere() {
        int start = uri.indexOf("://");
        return 0 <= start && uri.startsWith("/", start + 3);
    }

    @Override
    public List<String> domainNames() {
        List<String> names = new ArrayList<>();
        for (LibvirtDomain each : Failures.translated(() -> connection.domains(Set.of()))) {
            try (each) {
                names.add(each.name());
            }
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public Domain domain(String name) {
        return new LibvirtPortDomain(
                connection, Failures.translated(() -> connection.domain(name)), isReadOnly(), driver());
    }

    /**
     * What happens from now on.
     *
     * @throws dev.virtsnap.hypervisor.HypervisorException if its driver has no events
     */
    public LibvirtEvents events() {
        return Failures.translated(connection::events);
    }

    @Override
    public Hypervisor again() {
        return new LibvirtHypervisor(libvirt, uri, access, credentials, keepAlive);
    }

    @Override
    public void close() {
        connection.close();
    }
}
