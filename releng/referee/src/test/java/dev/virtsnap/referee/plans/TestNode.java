package dev.virtsnap.referee.plans;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** libvirt's test driver with one domain of two disks, whose images are there and empty. Each connection has its own. */
final class TestNode {

    static final String DOMAIN = "web1";

    /** {@code virDomainState}. */
    static final int RUNNING = 1;

    static final int PAUSED = 3;
    static final int OFF = 5;

    private static final String NODE =
            """
            <node>
              <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
                <name>web1</name>
                <uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid>
                <memory unit='MiB'>64</memory>
                <os><type>hvm</type></os>
                <devices>
                  <disk type='file' device='disk'>
                    <driver name='qemu' type='qcow2'/><source file='FOLDER/web1.qcow2'/><target dev='vda' bus='virtio'/>
                  </disk>
                  <disk type='file' device='disk'>
                    <driver name='qemu' type='qcow2'/><source file='FOLDER/data.qcow2'/><target dev='vdb' bus='virtio'/>
                  </disk>
                  <graphics type='vnc' passwd='s3cret'/>
                </devices>
                <test:runstate>STATE</test:runstate>
              </domain>
            </node>
            """;

    private TestNode() {}

    static Hypervisor open(Path folder, int state) {
        try {
            for (String image : new String[] {"web1.qcow2", "data.qcow2"}) {
                if (!Files.exists(folder.resolve(image))) {
                    Files.createFile(folder.resolve(image));
                }
            }
            Path node = Files.writeString(
                    folder.resolve("node.xml"),
                    NODE.replace("FOLDER", folder.toString()).replace("STATE", Integer.toString(state)));
            return LibvirtHypervisor.open("test://" + node, Access.WRITING, Credentials.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LibvirtMissingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
