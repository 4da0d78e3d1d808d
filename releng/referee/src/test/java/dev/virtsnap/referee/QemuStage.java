package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.rules.Power;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A real QEMU without hardware virtualisation, run by libvirt's driver in this process. Its guests have no system and do not
 * begin to run; for libvirt they are active all the same.
 */
final class QemuStage extends Stage {

    /** Settings with which neither a security driver nor a control group nor another user is needed. */
    private static final String SETTINGS =
            """
            security_driver = "none"
            user = "root"
            group = "root"
            dynamic_ownership = 0
            remember_owner = 0
            cgroup_controllers = [ ]
            namespaces = [ ]
            seccomp_sandbox = 0
            stdio_handler = "file"
            """;

    private static final String SMALL =
            "  <controller type='usb' model='none'/>\n    <memballoon model='none'/>\n  </devices>";

    private final Path root;
    private final Capabilities capabilities;

    /** One for all: each time that it is opened the embedded driver is registered once more, and libvirt has few places. */
    private final Hypervisor hypervisor;

    QemuStage(Path folder) {
        super(folder, "qemu:///embed?root=" + root(folder));
        this.root = root(folder);
        try {
            this.hypervisor = LibvirtHypervisor.open(uri, Access.WRITING, Credentials.NONE);
        } catch (LibvirtMissingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
        this.capabilities =
                capabilities(connection.capabilities(), connection.domainCapabilities(null, null, null, domainType()));
    }

    private static Capabilities capabilities(String... answers) {
        Capabilities read = Capabilities.UNKNOWN;
        for (String answer : answers) {
            read = Objects.requireNonNull(read.reading(Text.of(answer)), answer);
        }
        return read;
    }

    @Override
    Capabilities capabilities() {
        return capabilities;
    }

    /** Short, for the sockets of QEMU's monitors lie in it. */
    private static Path root(Path folder) {
        Path root = folder.resolve("q");
        write(root.resolve("etc/qemu.conf"), SETTINGS);
        return root;
    }

    /** The same as plans see it. */
    Hypervisor hypervisor() {
        return hypervisor;
    }

    @Override
    public void close() {
        hypervisor.close();
        super.close();
    }

    @Override
    Driver driver() {
        return Driver.QEMU;
    }

    /** To start a guest takes seconds: only where the example asks for it. */
    @Override
    List<Power> powers() {
        return List.of(Power.INACTIVE);
    }

    @Override
    String domainType() {
        return "qemu";
    }

    @Override
    boolean startsPaused(Scene scene) {
        return !scene.flags().contains(CreateFlag.QUIESCE);
    }

    @Override
    boolean takes(Set<CreateFlag> flags) {
        return true;
    }

    @Override
    String adapted(String xml) {
        String small = xml.replaceAll("<memory unit='MiB'>\\d+</memory>", "<memory unit='MiB'>16</memory>")
                .replace("</devices>", SMALL);
        return small.contains("<features>") ? small : small.replace("</os>", "</os>\n  <features><acpi/></features>");
    }

    @Override
    void makeImages(Scene scene) {
        if (scene.conditions().listsFiles()) {
            new ListedFiles(scene, this).make();
            return;
        }
        List<DomainDisk> disks = disks(scene);
        for (DomainDisk disk : disks) {
            Value path = disk.path();
            if (path != null && disk.type() == StorageType.FILE && path.text().startsWith(folder.toString())) {
                image(Path.of(path.text()), disk.driverType() == null ? "raw" : Value.textOf(disk.driverType()));
            }
        }
        if (scene.flags().contains(CreateFlag.REUSE_EXT)) {
            makeOverlays(scene, disks);
        }
    }

    @Override
    boolean takesMemory() {
        return true;
    }

    @Override
    void makeImages(CallScene scene) {
        HostFiles listed = scene.scene().conditions().files();
        for (CallScene.Image image : scene.images()) {
            Path file = Path.of(image.path());
            if (listed.kind(Scenes.original(scene.scene(), this, image.path())) == FileKind.MISSING) {
                continue;
            }
            if (image.backing().isEmpty()) {
                image(file, image.format());
            } else {
                run(List.of(
                        "qemu-img", "create", "-q", "-f", "qcow2", "-F", "qcow2", "-b", image.backing(), image.path()));
            }
            tag(image.path(), image.tags());
        }
        makeImages(scene.scene());
        Set<String> tags = new LinkedHashSet<>();
        Set<String> made = new HashSet<>();
        scene.images().forEach(image -> {
            tags.addAll(image.tags());
            made.add(image.path());
        });
        for (DomainDisk disk : disks(scene.scene())) {
            String path = Value.textOf(disk.path());
            if (made.add(path)
                    && path.startsWith(folder.toString())
                    && Value.textOf(disk.driverType()).equals("qcow2")) {
                tag(path, tags);
            }
        }
    }

    private static void tag(String image, Collection<String> tags) {
        if (!Files.exists(Path.of(image))) {
            return;
        }
        tags.forEach(tag -> run(List.of("qemu-img", "snapshot", "-c", tag, image)));
    }

    private static List<DomainDisk> disks(Scene scene) {
        return Objects.requireNonNull(DomainDefinition.of(
                        SyntaxTree.parse(Text.of(scene.domain())).root()))
                .disks();
    }

    /** The files that a create is told to reuse. */
    private void makeOverlays(Scene scene, List<DomainDisk> disks) {
        SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(Text.of(scene.document())));
        for (AlignedDisk disk :
                DiskAlignment.of(definition, disks, SnapshotMode.EXTERNAL).disks()) {
            if (disk.path() != null && disk.path().startsWith(folder.toString())) {
                image(Path.of(disk.path()), "qcow2");
            }
        }
    }

    /** Copies an image that was made once for each format. */
    synchronized void image(Path file, String format) {
        Path model = folder.resolve("model." + format);
        try {
            if (!Files.exists(model)) {
                run(List.of("qemu-img", "create", "-q", "-f", format, model.toString(), "1M"));
            }
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (!Files.exists(file)) {
                Files.copy(model, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks QEMU itself to go before libvirt does: libvirt looks only from time to time whether it has gone. */
    @Override
    void stop(LibvirtDomain domain, String name) {
        Path file = root.resolve("run/qemu/" + name + ".pid");
        try {
            long id = Long.parseLong(Files.readString(file).strip());
            ProcessHandle.of(id).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            domain.destroy();
        } catch (LibvirtException e) {
            if (isActive(domain)) {
                throw e;
            }
        }
    }
}
