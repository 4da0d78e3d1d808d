package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} and {@code config} make of a {@code .virtsnap.toml}. */
class ConfigTest {

    private static final String DOMAIN =
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

    /** Clean unless it is known that the domain has no such disk. */
    private static final String OTHER_DISK = Samples.CLEAN.replace(
            "</description>",
            "</description>\n  <disks><disk name='vdc' snapshot='external'>"
                    + "<source file='/vm/web1.vdc.qcow2'/></disk></disks>");

    private final Path folder;

    ConfigTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    /** The findings, one a line, without their folder. */
    private String check(String... args) {
        List<String> line = new ArrayList<>(List.of("check", "--format", "concise"));
        line.addAll(List.of(args));
        Ran ran = Ran.of(line.toArray(new String[0]));
        return (ran.out() + ran.err()).replace(folder + "/", "") + ran.code();
    }

    @Test
    void theNearestDecidesAlone() throws IOException {
        put(".virtsnap.toml", "[rules]\n'schema/unknown-element' = 'warning'\n");
        put("a/.virtsnap.toml", "");
        String above = put("b/c/1.xml", Samples.TYPO);
        String own = put("a/c/2.xml", Samples.TYPO);
        assertTrue(check(above).startsWith("b/c/1.xml:2:4: warning: "), check(above));
        assertTrue(check(own).startsWith("a/c/2.xml:2:4: error: "), check(own));
    }

    @Test
    void theSearchEndsAtTheTopOfARepository() throws IOException {
        put(".virtsnap.toml", "[rules]\n'schema/unknown-element' = 'warning'\n");
        String inside = put("repository/vms/1.xml", Samples.TYPO);
        put("repository/.git/HEAD", "");
        assertTrue(check(inside).startsWith("repository/vms/1.xml:2:4: error: "), check(inside));
        String beside = put("repository/.virtsnap.toml", "[rules]\n'schema/unknown-element' = 'info'\n");
        assertTrue(check(inside).startsWith("repository/vms/1.xml:2:4: info: "), check(inside));
        assertTrue(check("--no-config", inside).contains(": error: "), beside);
    }

    @Test
    void oneCanBeNamed() throws IOException {
        String file = put("vms/1.xml", Samples.TYPO);
        put(".virtsnap.toml", "exclude = 'vms'");
        String other = put("other.toml", "[[files]]\npath = 'vms/*'\nrules = {'schema/unknown-element' = 'info'}\n");
        assertTrue(check("--config", other, file).startsWith("vms/1.xml:2:4: info: "), check("--config", other, file));
        assertEquals(
                "virtsnap: there is no file '" + folder.getFileName() + "/none.toml'\n2",
                check("--config", folder + "/none.toml", file)
                        .replace("none.toml", folder.getFileName() + "/none.toml"));
        assertTrue(check("--config", other, "--no-config", file).contains("give one of them"));
    }

    @Test
    void standardInputHasTheConfigurationOfItsName() throws IOException {
        put("a/.virtsnap.toml", "[rules]\n'schema/unknown-element' = 'info'\n");
        Ran ran = Ran.withInput(
                Samples.TYPO, "check", "--format", "concise", "--stdin-filename", folder + "/a/new.xml", "-");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains(":2:4: info: "), ran.out());
    }

    @Test
    void aConfigurationThatIsNotRightIsToldOnceAndTheOthersAreChecked() throws IOException {
        put("a/.virtsnap.toml", "drivr = 'qemu'\n");
        for (int i = 0; i < 50; i++) {
            put("a/" + i + ".xml", Samples.TYPO);
        }
        put("b/1.xml", Samples.TYPO);
        String said = check(folder.toString());
        assertEquals(1, said.split("cannot be used", -1).length - 1, said);
        assertTrue(said.contains("a/.virtsnap.toml:1:1: There is no setting 'drivr'"), said);
        assertTrue(said.contains("1 | drivr = 'qemu'\n    | ^^^^^\n"), said);
        assertTrue(said.startsWith("b/1.xml:2:4: error: ") && said.endsWith("2"), said);
    }

    @Test
    void aFileThatIsLeftOutIsToldIfItWasNamed() throws IOException {
        put(".virtsnap.toml", "exclude = ['archive/', '*.old.xml']");
        put("archive/1/a.xml", Samples.TYPO);
        String old = put("a.old.xml", Samples.TYPO);
        put("b.xml", Samples.CLEAN);
        assertEquals("0", check(folder.toString()));
        assertEquals("virtsnap: 'a.old.xml' is left out by '*.old.xml' in .virtsnap.toml:1\n0", check("-q", old));
    }

    @ParameterizedTest
    @CsvSource({
        "error, , 1",
        "error, never, 0",
        "error, error, 1",
        "warning, , 1",
        "warning, error, 0",
        "info, , 0",
        "info, info, 1",
        "info, hint, 1",
        "hint, info, 0",
        "off, hint, 0",
    })
    void whatFails(String level, String failOn, int code) throws IOException {
        String file = put("1.xml", Samples.TYPO);
        String rules = "[rules]\n'schema/unknown-element' = '" + level + "'\n";
        put(".virtsnap.toml", rules);
        List<String> args = new ArrayList<>(List.of("check", file));
        if (failOn != null) {
            args.add("--fail-on=" + failOn);
        }
        assertEquals(code, Ran.of(args.toArray(new String[0])).code());
        put(".virtsnap.toml", failOn == null ? rules : "fail-on = '" + failOn + "'\n" + rules);
        assertEquals(code, Ran.of("check", file).code());
        assertEquals(0, Ran.of("check", "--fail-on", "never", file).code());
    }

    @Test
    void domainsAreNamedByPattern() throws IOException {
        put("domains/web1.xml", DOMAIN);
        put("web1/a.xml", OTHER_DISK);
        put("db/a.xml", OTHER_DISK);
        put(".virtsnap.toml", "[[files]]\npath = 'web1'\ndomain = 'domains/web1.xml'\n");
        String said = check(folder.toString());
        assertTrue(said.contains("web1/a.xml:4:") && !said.contains("db/a.xml"), said);

        put(".virtsnap.toml", "domain = 'domains/{folder}.xml'\n");
        assertEquals(said, check(folder.toString()));

        put(".virtsnap.toml", "domain = 'domains/none.xml'\n");
        assertTrue(
                check(folder.toString())
                        .contains("the domain that .virtsnap.toml:1 names is not known: there is no file"),
                check(folder.toString()));
    }

    @Test
    void theDocumentGoesBeforeTheConfigurationAndTheCommandLineBeforeBoth() throws IOException {
        put("web1.xml", DOMAIN);
        put(".virtsnap.toml", "domain = 'none.xml'\ndriver = 'vz'\n");
        String says = put("a.xml", "<!-- virtsnap: create domain=web1.xml driver=qemu -->\n" + OTHER_DISK);
        assertTrue(check(says).startsWith("a.xml:5:"), check(says));
        String other = put("other.xml", DOMAIN.replace("vda", "vdc"));
        assertEquals("0", check("--domain", other, "--flags", "disk-only", says));
    }

    @Test
    void aGuessCanBeAskedFor() throws IOException {
        String file = put("a.xml", Samples.CLEAN);
        put(".virtsnap.toml", "intent = 'redefine'\n");
        assertTrue(check(file).endsWith("1"), check(file));
        assertEquals("0", check("--intent", "auto", file));
        assertEquals("0", check("--intent", "create", file));
    }

    @Test
    void schemasAreChosen() throws IOException {
        put("a.rng", Ran.of("schema").out().replace("\"description\"", "\"beschreibung\""));
        put("german/a.xml", Samples.CLEAN.replace("description>", "beschreibung>"));
        put("english/a.xml", Samples.CLEAN);
        put(".virtsnap.toml", "[[files]]\npath = 'german'\nschema = 'a.rng'\n[rules]\nHAZ = 'off'");
        assertEquals("0", check(folder.toString()));
        assertTrue(check("--schema", "embedded", folder.toString()).startsWith("german/a.xml:3:4: error"));
        put(".virtsnap.toml", "schema = 'none.rng'\n");
        assertTrue(check(folder.toString()).contains("the schema 'none.rng' cannot be used"));
    }

    @Test
    void codesAreIgnoredOnTheCommandLine() throws IOException {
        String file = put("1.xml", Samples.TYPO);
        assertEquals("0", check("--ignore", "schema/unknown", file));
        for (String wrong : List.of("SNAP9999", "", "xml/missing-quote", "HAZ06,,")) {
            assertTrue(check("--ignore", wrong, file).contains("--ignore cannot have '"), wrong);
        }
    }

    @Test
    void fixesGoByTheConfiguration() throws IOException {
        String file = put("1.xml", Samples.TYPO);
        put(".virtsnap.toml", "[rules]\n'schema/unknown-element' = 'off'\n");
        assertEquals(0, Ran.of("check", "--fix", file).code());
        assertEquals(Samples.TYPO, Files.readString(Path.of(file)));
        assertEquals(0, Ran.of("check", "--fix", "--no-config", file).code());
        assertEquals(Samples.CLEAN, Files.readString(Path.of(file)));
    }

    @Test
    void eachSettingIsShownWithWhereItComesFrom() throws IOException {
        put(
                ".virtsnap.toml",
                """
                target-libvirt = "9.0"
                driver = "test"
                exclude = ["old", "archive"]
                [rules]
                HAZ060 = "off"
                [[files]]
                path = "vms/*"
                intent = "redefine"
                """);
        String file = put("vms/a.xml", "<!-- virtsnap: create quiesce live -->\n" + Samples.CLEAN);
        Ran text = Ran.of("config", "--driver", "qemu", "--ignore", "SNAP301", file);
        assertEquals(
                """
                configuration .virtsnap.toml

                intent                    create                        vms/a.xml:1
                flags                     quiesce, live                 vms/a.xml:1
                state                     -                             default
                persistent                -                             default
                block-jobs                -                             default
                checkpoints               -                             default
                managed-save              -                             default
                host-files                -                             default
                capabilities              -                             default
                driver                    qemu                          --driver
                target-libvirt            9.0                           .virtsnap.toml:1
                domain                    -                             default
                schema                    embedded                      default
                fail-on                   warning                       default
                baseline                  -                             default
                exclude                   old, archive                  .virtsnap.toml:3
                HAZ060                    off                           .virtsnap.toml:5
                SNAP301                   off                           --ignore
                """,
                text.out().replace(folder + "/", ""));
        JsonObject json = JsonParser.parseString(
                        Ran.of("config", "--format", "json", file).out())
                .getAsJsonObject();
        JsonObject settings = json.getAsJsonObject("settings");
        assertEquals("test", settings.getAsJsonObject("driver").get("value").getAsString());
        assertFalse(settings.getAsJsonObject("state").has("value"));
        assertEquals(
                2, settings.getAsJsonObject("flags").getAsJsonArray("value").size());
        assertEquals(
                folder + "/.virtsnap.toml:5",
                json.getAsJsonObject("rules")
                        .getAsJsonObject("HAZ060")
                        .get("from")
                        .getAsString());
        assertFalse(json.get("excluded").getAsBoolean());
    }

    @Test
    void aFolderAndAFileThatIsLeftOutAreShownToo() throws IOException {
        put(".virtsnap.toml", "exclude = 'old'\n[[files]]\npath='*.xml'\nintent='create'");
        String old = put("old/a.xml", Samples.CLEAN);
        assertTrue(Ran.of("config", old)
                .out()
                .replace(folder + "/", "")
                .endsWith("\nnot checked: 'old' in .virtsnap.toml:1\n"));
        assertTrue(Ran.of("config", folder.toString()).out().contains("intent                    auto "));
        assertTrue(Ran.of("config", "--no-config", old).out().startsWith("no .virtsnap.toml\n"));
        assertEquals(2, Ran.of("config", folder + "/none.xml").code());
    }
}
