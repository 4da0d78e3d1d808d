package dev.virtsnap.hypervisor;

import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.util.List;

/**
 * An open connection to a hypervisor. May be used by several threads.
 *
 * <p>All methods but {@link #uri} and {@link #isReadOnly} throw a {@link HypervisorException} if they are refused or fail.
 */
@Blocking
public interface Hypervisor extends AutoCloseable {

    /** What was asked to be opened, such as {@code qemu:///system}. */
    String uri();

    /** Whether everything that changes something is refused. */
    boolean isReadOnly();

    Driver driver();

    /** The release of libvirt at the other end. */
    LibvirtVersion version();

    Capabilities capabilities();

    /** The files that its images are among; unknown where it runs on another machine. */
    HostFiles files();

    /** Its images; none where it runs on another machine. */
    Images images();

    /** The names of all its domains, running or not, sorted. */
    List<String> domainNames();

    /** The domain of that name, to be closed by the caller. */
    Domain domain(String name);

    /** Another connection to the same, to be closed by the caller: a call on this one may block all others on it. */
    Hypervisor again();

    @Override
    void close();
}
