package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.referee.plans.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A domain of a QEMU stage with one disk, whose contents can be written and read while it is off. */
final class QemuGuest implements AutoCloseable {

    private static final String DOMAIN =
            """
            <domain type='qemu'>
              <name>NAME</name>
              <memory unit='MiB'>16</memory>
              <os><type machine='pc'>hvm</type></os>
              <features><acpi/></features>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='FOLDER/disk.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <controller type='usb' model='none'/>
                <memballoon model='none'/>
              </devices>
            </domain>
            """;

    private final QemuStage stage;
    private final String name;
    private final Path folder;
    private final LibvirtDomain domain;
    private final Trial trial;

    QemuGuest(QemuStage stage) {
        this.stage = stage;
        this.name = "g" + stage.nextNumber();
        this.folder = stage.folder.resolve(name);
        Stage.write(folder.resolve("mark"), "");
        QemuStage.run(List.of("qemu-img", "create", "-q", "-f", "qcow2", folder + "/disk.qcow2", "1M"));
        this.domain = stage.connection.define(DOMAIN.replace("NAME", name).replace("FOLDER", folder.toString()));
        this.trial = new Trial(stage.hypervisor(), name, folder);
    }

    Trial trial() {
        return trial;
    }

    Path folder() {
        return folder;
    }

    Plan does(Action action) {
        return trial.of(action);
    }

    void createInternal(String snapshot) {
        does(new Create("<domainsnapshot><name>" + snapshot + "</name></domainsnapshot>", Set.of(), ""));
    }

    void createExternal(String snapshot) {
        does(new Create(
                "<domainsnapshot><name>" + snapshot + "</name></domainsnapshot>",
                EnumSet.of(CreateFlag.DISK_ONLY),
                ""));
    }

    /** Its process is there, and its guest does not begin to run. */
    void start() {
        domain.start(true);
    }

    /** Saves its memory for its next start, and is off then. */
    void save() {
        domain.power().managedSave();
    }

    void stop() {
        stage.stop(domain, name);
    }

    boolean isActive() {
        return domain.isActive();
    }

    /** The image that its disk is now. */
    String image() {
        DomainDefinition definition = Objects.requireNonNull(DomainDefinition.of(
                SyntaxTree.parse(Text.of(domain.inactiveXml())).root()));
        return Value.textOf(definition.disks().get(0).path());
    }

    /** Fills the beginning of the disk with a byte. */
    void write(String value) {
        io("write -P " + value + " 0 64k", image());
    }

    /** Whether the beginning of the disk is that byte all over. */
    boolean holds(String value) {
        return holds(value, image());
    }

    /** The same of a file. */
    boolean holds(String value, String file) {
        return !io("read -P " + value + " 0 64k", file).contains("verification failed");
    }

    private String io(String command, String file) {
        try {
            Process process = new ProcessBuilder("qemu-io", "-f", "qcow2", "-c", command, file)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            if (!said.contains("65536/65536") && !said.contains("verification failed")) {
                throw new AssertionError(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (isActive()) {
            stop();
        }
        domain.undefine();
        domain.close();
        Stage.delete(folder);
    }
}
