package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactOptionsTest {

    static final String DOMAIN =
            """
            <domain type='kvm'>
              <name>web1</name>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/vm/web1.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
              </devices>
            </domain>
            """;

    private static final String SNAPSHOT =
            """
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>Before the upgrade</description>
              <disks>
                <disk name='vdc' snapshot='external'/>
              </disks>
            </domainsnapshot>
            """;

    private final Path folder;

    FactOptionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String check(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "check";
        args[1] = "--format";
        args[2] = "concise";
        System.arraycopy(more, 0, args, 3, more.length);
        Ran ran = Ran.of(args);
        assertEquals("", ran.err());
        return ran.out();
    }

    @Test
    void aDomainShowsWhichDisksThereAre() throws IOException {
        String file = put("a.xml", SNAPSHOT);
        assertEquals("", check(file));
        assertTrue(check("--domain", put("web1.xml", DOMAIN), file).contains("[SNAP202]"));
    }

    @Test
    void aDocumentNamesItsDomain() throws IOException {
        put("web1.xml", DOMAIN);
        String file = put("a.xml", "<!-- virtsnap: create disk-only domain=web1.xml -->\n" + SNAPSHOT);
        assertTrue(check(file).contains("[SNAP202]"));
        Files.delete(folder.resolve("web1.xml"));
        assertTrue(check(file).contains("[virtsnap/directive]"));
        put("web1.xml", "<network/>");
        assertTrue(check(file).contains("holds no <domain>"));
    }

    @Test
    void flagsStateDriverAndReleaseAreAsked() throws IOException {
        String file = put("a.xml", SNAPSHOT);
        assertTrue(check("--flags", "quiesce", file).contains("[SNAP405]"));
        assertEquals("", check("--flags", "none", file));
        assertTrue(check("--driver", "lxc", file).contains("[SNAP851]"));
        assertTrue(check("--driver", "test", "--flags", "disk-only", file).contains("[SNAP803]"));
        String domain = put("web1.xml", DOMAIN);
        String on = put("b.xml", SNAPSHOT.replace("vdc", "vda"));
        String[] args = {"--domain", domain, "--flags", "none", "--state", "shutoff", "--target-libvirt", "9.0", on};
        assertTrue(check(args).contains("[SNAP204]"));
        args[7] = "11.10";
        assertEquals("", check(args));
    }

    @Test
    void rulesAreChosen() throws IOException {
        String file = put(
                "a.xml", "<domainsnapshot><name>a/b</name><disks><disk snapshot='maybe'/></disks></domainsnapshot>");
        String all = check(file);
        assertTrue(all.contains("[SNAP301]") && all.contains("[SNAP011]"), all);
        String some = check("--rules", "SNAP3,HAZ003", file);
        assertTrue(some.contains("[SNAP301]") && !some.contains("[SNAP011]"), some);
        String none = check("--rules", "none", file);
        assertTrue(none.contains("[schema/") && !none.contains("[SNAP"), none);
    }

    @ParameterizedTest
    @CsvSource({
        "--flags, disk-olny, --flags cannot have 'disk-olny'",
        "--state, asleep, --state cannot be 'asleep'",
        "--driver, quemu, --driver cannot be 'quemu'",
        "--rules, SNAP9999, --rules cannot be 'SNAP9999'",
        "--target-libvirt, new, --target-libvirt cannot be 'new'",
        "--domain, nowhere.xml, there is no file 'nowhere.xml'"
    })
    void aWrongValueEndsTheRun(String option, String value, String message) throws IOException {
        Ran ran = Ran.of("check", option, value, put("a.xml", SNAPSHOT));
        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().contains(message), ran.err());
    }
}
