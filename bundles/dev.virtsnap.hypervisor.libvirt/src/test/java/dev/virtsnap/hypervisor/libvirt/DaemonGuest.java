package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.language.rules.CreateFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A domain of a {@link QemuDaemon} with one disk, whose contents can be written and read while it is off. It has a snapshot
 * {@code old}; {@link #BEFORE} was on the disk then, and {@link #AFTER} was written later.
 */
final class DaemonGuest implements AutoCloseable {

    static final String BEFORE = "0x11";
    static final String AFTER = "0x22";

    private static final KeepAlive SOON = new KeepAlive(Duration.ofSeconds(1), 2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final QemuDaemon daemon;
    private final String name = "d" + COUNT.incrementAndGet();

    DaemonGuest(QemuDaemon daemon, boolean external) {
        this(daemon, external, "");
    }

    /**
     * A domain.
     *
     * @param memory a file that fills a part of the memory; empty for none
     */
    DaemonGuest(QemuDaemon daemon, boolean external, String memory) {
        this.daemon = daemon;
        String loader = memory.isEmpty()
                ? ""
                : "<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='-device'/>"
                        + "<qemu:arg value='loader,file=" + memory
                        + ",addr=0x100000,force-raw=on'/></qemu:commandline>";
        daemon.asNobody("qemu-img", "create", "-q", "-f", "qcow2", image(), "1M");
        write(BEFORE, image());
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(daemon.uri());
                LibvirtDomain domain = connection.define(
                        """
                        <domain type='qemu'>
                          <name>%s</name>
                          <memory unit='MiB'>16</memory>
                          <os><type machine='pc'>hvm</type></os>
                          <features><acpi/></features>
                          <devices>
                            <disk type='file' device='disk'>
                              <driver name='qemu' type='qcow2'/>
                              <source file='%s'/>
                              <target dev='vda' bus='virtio'/>
                            </disk>
                            <controller type='usb' model='none'/>
                            <memballoon model='none'/>
                          </devices>
                          %s
                        </domain>
                        """
                                .formatted(name, image(), loader))) {
            Set<CreateFlag> flags = external ? EnumSet.of(CreateFlag.DISK_ONLY) : EnumSet.noneOf(CreateFlag.class);
            domain.createSnapshot(TestDriver.definition("old"), flags).close();
        }
        write(AFTER, external ? overlay() : image());
    }

    String name() {
        return name;
    }

    String image() {
        return daemon.folder().resolve(name + ".qcow2").toString();
    }

    /** Of the external snapshot {@code old}. */
    String overlay() {
        return image().replace(".qcow2", ".old");
    }

    void does(Consumer<LibvirtDomain> what) {
        try (LibvirtConnection connection = TestDriver.libvirt().openForWriting(daemon.uri());
                LibvirtDomain domain = connection.domain(name)) {
            what.accept(domain);
        }
    }

    /** It has a process then, and its guest does not begin to run. */
    void start() {
        does(domain -> domain.start(true));
    }

    void stop() {
        does(domain -> {
            if (domain.isActive()) {
                domain.destroy();
            }
        });
    }

    Hypervisor open() throws LibvirtMissingException {
        return LibvirtHypervisor.open(daemon.uri(), Access.WRITING, Credentials.NONE, SOON);
    }

    Situation situation(Hypervisor hypervisor) {
        try (Domain domain = hypervisor.domain(name)) {
            return Situation.of(hypervisor, domain);
        }
    }

    /**
     * Whether the disk that it has now holds that; it is stopped for this. Where libvirt has died between merging an overlay and
     * writing the definition, the definition names an overlay that is gone, and the image below is meant.
     */
    boolean holds(String value) {
        stop();
        String[] file = new String[1];
        does(domain -> file[0] = domain.inactiveXml().replaceAll("(?s).*<source file='([^']*)'.*", "$1"));
        return holds(value, Files.exists(Path.of(file[0])) ? file[0] : image());
    }

    boolean holds(String value, String file) {
        return !io("read -P " + value + " 0 64k", file).contains("verification failed");
    }

    void write(String value, String file) {
        io("write -P " + value + " 0 64k", file);
    }

    private String io(String command, String file) {
        String said = daemon.asNobody("qemu-io", "-f", "qcow2", "-c", command, file);
        assertTrue(said.contains("65536/65536") || said.contains("verification failed"), said);
        return said;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        daemon.revive();
        stop();
        does(domain -> {
            if (domain.power().hasManagedSave()) {
                domain.power().removeManagedSave();
            }
            domain.undefine();
        });
    }
}
