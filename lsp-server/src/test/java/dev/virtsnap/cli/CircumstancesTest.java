package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes on in a domain and on its host, said on the command line and in a configuration. */
class CircumstancesTest {

    private static final String SNAPSHOT =
            """
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>Before the upgrade</description>
              <disks>
                <disk name='vda' snapshot='external'>
                  <source file='/vm/web1.before-upgrade.qcow2'/>
                </disk>
              </disks>
            </domainsnapshot>
            """;

    private final Path folder;
    private String file = "";

    CircumstancesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void files() throws IOException {
        put("web1.xml", FactOptionsTest.DOMAIN);
        file = put("vms/a.xml", SNAPSHOT);
        put("free.txt", "d 4096 /vm\nf 9 /vm/web1.qcow2\n");
        put("taken.txt", "d 4096 /vm\nf 9 /vm/web1.qcow2\nf 7 /vm/web1.before-upgrade.qcow2\n");
        put("old.xml", "<capabilities><guest><features/></guest></capabilities>");
        put("new.xml", "<capabilities><guest><features><externalSnapshot/></features></guest></capabilities>");
        put("none.xml", "<domainCapabilities><features><backup supported='no'/></features></domainCapabilities>");
        put("backup.xml", "<domainCapabilities><features><backup supported='yes'/></features></domainCapabilities>");
    }

    private String put(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text).toString();
    }

    private String check(String... options) {
        List<String> args = new ArrayList<>(List.of("check", "--format", "concise"));
        for (String option : options) {
            args.add(option.replace("=@", "=" + folder + "/").replace(",@", "," + folder + "/"));
        }
        args.add(file);
        Ran ran = Ran.of(args.toArray(new String[0]));
        assertEquals("", ran.err());
        return ran.out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SNAP407|--flags=halt,disk-only --state=running|--persistent=no|persistent = false"
                        + "|--persistent=yes|persistent = true",
                "SNAP312|--flags=disk-only --state=running|--block-jobs=vdb,vda|block-jobs = ['vdb', 'vda']"
                        + "|--block-jobs=none|block-jobs = []",
                "SNAP314|--flags=disk-only --state=shutoff --target-libvirt=11.3|--checkpoints=yes|checkpoints = true"
                        + "|--checkpoints=no|checkpoints = false",
                "HAZ038|--flags=disk-only --state=shutoff|--managed-save=yes|managed-save = true"
                        + "|--managed-save=no|managed-save = false",
                "SNAP359|--flags=disk-only --state=shutoff|--host-files=@taken.txt|host-files = 'taken.txt'"
                        + "|--host-files=@free.txt|host-files = 'free.txt'",
                "SNAP603|--intent=revert --target-libvirt=9.0|--capabilities=@old.xml|capabilities = 'old.xml'"
                        + "|--capabilities=@new.xml,@backup.xml|capabilities = ['new.xml', 'backup.xml']",
                "SNAP313|--flags=disk-only --state=running --checkpoints=yes --target-libvirt=9.0"
                        + "|--capabilities=@none.xml|capabilities = 'none.xml'"
                        + "|--capabilities=@backup.xml|capabilities = 'backup.xml'",
            })
    void eachIsHeard(String code, String common, String given, String said, String other, String unsaid)
            throws IOException {
        List<String> options = new ArrayList<>(List.of(common.split(" ")));
        options.add("--domain=@web1.xml");
        assertTrue(check(with(options, given)).contains("[" + code + "]"), () -> check(with(options, given)));
        assertFalse(check(with(options, other)).contains("[" + code + "]"), () -> check(with(options, other)));

        String[] line = options.toArray(new String[0]);
        put(".virtsnap.toml", said + "\n");
        assertTrue(check(line).contains("[" + code + "]"), () -> check(line));
        assertFalse(check(with(options, other)).contains("[" + code + "]"), "the command line goes first");
        put(".virtsnap.toml", unsaid + "\n");
        assertFalse(check(line).contains("[" + code + "]"), () -> check(line));
        put(".virtsnap.toml", unsaid + "\n[[files]]\npath = 'vms/*'\n" + said + "\n");
        assertTrue(check(line).contains("[" + code + "]"), () -> check(line));
    }

    private static String[] with(List<String> options, String more) {
        List<String> all = new ArrayList<>(options);
        all.add(more);
        return all.toArray(new String[0]);
    }

    @Test
    void theFilesOfThisMachineAreLookedAt() throws IOException {
        file = put("vms/a.xml", SNAPSHOT.replace("/vm/", folder + "/vm/"));
        String[] options = {"--flags=disk-only", "--state=shutoff", "--host-files=here", "--domain=@web1.xml"};
        put("web1.xml", FactOptionsTest.DOMAIN.replace("/vm/", folder + "/vm/"));
        put("vm/web1.qcow2", "an image");
        assertFalse(check(options).contains("[SNAP359]"), () -> check(options));
        put("vm/web1.before-upgrade.qcow2", "another");
        assertTrue(check(options).contains("[SNAP359]"), () -> check(options));
        put(".virtsnap.toml", "host-files = 'here'\n");
        options[2] = "--jobs=2";
        assertTrue(check(options).contains("[SNAP359]"), () -> check(options));
    }

    @Test
    void aDocumentGoesBeforeTheConfiguration() throws IOException {
        file = put("vms/a.xml", "<!-- virtsnap: create disk-only managed-save=no -->\n" + SNAPSHOT);
        put(".virtsnap.toml", "managed-save = true\n");
        assertFalse(check("--state=shutoff").contains("[HAZ038]"));
        assertTrue(check("--state=shutoff", "--managed-save=yes").contains("[HAZ038]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--persistent=maybe|--persistent cannot be 'maybe'",
                "--checkpoints=1|--checkpoints cannot be '1'",
                "--managed-save=true|--managed-save cannot be 'true'",
                "--host-files=@web1.xml|--host-files: line 1 of '@web1.xml' is not a type, a size and an absolute path",
                "--host-files=@gone.txt|--host-files: '@gone.txt' cannot be read as text",
                "--capabilities=@web1.xml|--capabilities: '@web1.xml' holds neither <capabilities> nor",
                "--capabilities=@gone.xml|--capabilities: there is no file '@gone.xml'",
            })
    void aWrongValueEndsTheRun(String option, String message) {
        Ran ran = Ran.of("check", option.replace("@", folder + "/"), file);
        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().contains(message.replace("@", folder + "/")), ran.err());
    }

    @Test
    void aFileThatTheConfigurationNamesAndThatIsNoneIsSaidWithItsPlace() throws IOException {
        put(".virtsnap.toml", "\ncapabilities = 'web1.xml'\n");
        Ran ran = Ran.of("check", file);
        assertEquals(2, ran.code(), ran.err());
        assertTrue(ran.err().contains(".virtsnap.toml:2: '"), ran.err());
    }

    @Test
    void intentsAboutSnapshotsThatExistAreSaid() throws IOException {
        put(".virtsnap.toml", "intent = 'revert'\ntarget-libvirt = '9.0'\n");
        assertTrue(check().contains("[SNAP603]"), () -> check());
        put(".virtsnap.toml", "intent = 'delete'\ntarget-libvirt = '8.0'\n");
        assertTrue(check().contains("[SNAP700]"), () -> check());
    }

    @Test
    void allAreShownWithTheirPlace() throws IOException {
        put(
                ".virtsnap.toml",
                """
                intent = "delete"
                persistent = true
                block-jobs = ["vdb", "vda"]
                checkpoints = false
                host-files = "here"
                capabilities = ["old.xml", "none.xml"]
                [[files]]
                path = "vms"
                host-files = "taken.txt"
                block-jobs = []
                """);
        String shown = Ran.of("config", "--managed-save", "no", "--capabilities", "a,b", file)
                .out()
                .replace(folder + "/", "")
                .replaceAll(" +", " ");
        assertEquals(
                """
                intent delete .virtsnap.toml:1
                persistent true .virtsnap.toml:2
                block-jobs none .virtsnap.toml:10
                checkpoints false .virtsnap.toml:4
                managed-save false --managed-save
                host-files taken.txt .virtsnap.toml:9
                capabilities a, b --capabilities
                """,
                shown.lines()
                        .filter(line -> line.matches("(intent|pers|block|check|man|host|cap).*"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
        put(
                "vms/a.xml",
                "<!-- virtsnap: create persistent=no block-jobs=vdc checkpoints=yes managed-save=yes -->\n" + SNAPSHOT);
        String says = Ran.of("config", file).out().replace(folder + "/", "").replaceAll(" +", " ");
        assertTrue(says.contains("\npersistent false vms/a.xml:1\n"), says);
        assertTrue(says.contains("\nblock-jobs vdc vms/a.xml:1\n"), says);
        assertTrue(says.contains("\ncheckpoints true vms/a.xml:1\n"), says);
        assertTrue(says.contains("\nmanaged-save true vms/a.xml:1\n"), says);
    }
}
