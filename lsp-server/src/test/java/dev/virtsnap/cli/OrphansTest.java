package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to nobody any more: images made by qemu-img, and snapshots that libvirt's driver for tests was told of. */
class OrphansTest {

    private final Path folder;

    OrphansTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void makeImages() throws Exception {
        run("create", "-q", "-f", "qcow2", "disk.qcow2", "1M");
        run("snapshot", "-c", "known", "disk.qcow2");
        run("snapshot", "-c", "a stray one with a long name", "disk.qcow2");
        run("create", "-q", "-f", "qcow2", "-b", "disk.qcow2", "-F", "qcow2", "clone.qcow2");
        run("create", "-q", "-f", "qcow2", "-b", folder + "/disk.qcow2", "-F", "qcow2", "top.qcow2");
        Files.writeString(folder.resolve("disk.before"), "called like an overlay");
        Files.writeString(folder.resolve("readme.txt"), "something else");
    }

    private void run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("qemu-img"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private Path node(String image, String snapshots) throws IOException {
        String xml =
                """
                <node>
                  <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
                    <name>web1</name>
                    <uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid>
                    <memory unit='MiB'>64</memory>
                    <os><type>hvm</type></os>
                    <devices>
                      <disk type='file' device='disk'>
                        <driver name='qemu' type='qcow2'/><source file='FOLDER/IMAGE'/><target dev='vda' bus='virtio'/>
                      </disk>
                    </devices>
                    <test:runstate>5</test:runstate>
                    SNAPSHOTS
                  </domain>
                </node>
                """;
        return Files.writeString(
                folder.resolve("node.xml"),
                xml.replace("SNAPSHOTS", snapshots).replace("IMAGE", image).replace("FOLDER", folder.toString()));
    }

    private static String snapshot(String name, String disk) {
        return "<test:domainsnapshot><name>" + name + "</name><creationTime>1700000000</creationTime>"
                + "<state>shutoff</state><disks><disk name='vda' " + disk
                + "</disks><domain"
                + " type='test'><name>web1</name><uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid><memory"
                + " unit='MiB'>64</memory><os><type>hvm</type></os><devices><disk type='file' device='disk'><source"
                + " file='FOLDER/disk.qcow2'/><target dev='vda'/></disk>"
                + "</devices></domain><active>0</active></test:domainsnapshot>";
    }

    @Test
    void filesTagsAndRecordsThatDoNotBelongTogetherAreNamed() throws IOException {
        Path node = node(
                "top.qcow2",
                snapshot("known", "snapshot='internal'/>")
                        + snapshot("lost", "snapshot='internal'/>")
                        + snapshot("gone", "snapshot='external'><source file='FOLDER/disk.gone'/></disk>"));
        Ran ran = Ran.of("snapshot", "orphans", "web1", "--connect", "test://" + node);

        assertEquals(1, ran.code(), ran.err());
        assertEquals(
                """
                The snapshot 'gone' needs 'FOLDER/disk.gone', which is not there.
                'FOLDER/clone.qcow2' stands on 'FOLDER/disk.qcow2', and neither a domain nor a snapshot knows it.
                'FOLDER/disk.before' is called like a part of a snapshot, and neither a domain nor a snapshot knows it.
                'FOLDER/disk.qcow2' holds a snapshot 'a stray one with a long name' that libvirt has not noted down.
                libvirt has noted down the snapshot 'lost', and 'FOLDER/disk.qcow2' does not hold it.
                """
                        .replace("FOLDER", folder.toString()),
                ran.out());
    }

    @Test
    void whereAllBelongsTogetherNothingIsSaid() throws Exception {
        run("snapshot", "-d", "a stray one with a long name", "disk.qcow2");
        Files.delete(folder.resolve("clone.qcow2"));
        Files.delete(folder.resolve("disk.before"));
        Path node = node("top.qcow2", snapshot("known", "snapshot='internal'/>"));

        assertEquals(
                new Ran(0, "(no orphans)\n", ""), Ran.of("snapshot", "orphans", "web1", "--connect", "test://" + node));
    }
}
