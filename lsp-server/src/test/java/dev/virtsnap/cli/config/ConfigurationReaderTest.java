package dev.virtsnap.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {

    private static final Path CASES = Path.of("src/test/resources/config/complaints.case");
    private static final Path FOLDER = Path.of("/vms");
    private static final String IN = "\n-- toml --\n";
    private static final String OUT = "\n-- complaints --";

    /** Each case: why, a file, and all that is said of it, without the first line, which is always the same. */
    @TestFactory
    Stream<DynamicTest> complaints() throws IOException {
        String[] cases = Files.readString(CASES).split("\n====\n", -1);
        assertTrue(10 <= cases.length);
        List<String> updated = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (String each : cases) {
            int in = each.indexOf(IN);
            int out = each.indexOf(OUT);
            String toml = each.substring(in + IN.length(), out + 1);
            String said = said(toml);
            updated.add(each.substring(0, out + OUT.length()) + "\n" + said);
            String expected = each.substring(out + OUT.length()).strip();
            tests.add(DynamicTest.dynamicTest(each.substring(0, in), () -> assertEquals(expected, said)));
        }
        if (System.getProperty("cases.update") != null) {
            Files.writeString(CASES, String.join("\n====\n", updated) + "\n");
        }
        return tests.stream();
    }

    private static String said(String toml) {
        Unreadable thrown = assertThrows(Unreadable.class, () -> read(toml), toml);
        String first = "the configuration '.virtsnap.toml' cannot be used:\n";
        assertTrue(thrown.sentence().startsWith(first), thrown.sentence());
        return thrown.sentence().substring(first.length());
    }

    private static Configuration read(String toml) throws Unreadable {
        return ConfigurationReader.read(Text.of(toml), ".virtsnap.toml", FOLDER);
    }

    @Test
    void everythingIsRead() throws Unreadable {
        Configuration read = read(
                """
                schema = "schemas/mine.rng"
                target-libvirt = "9.0"
                driver = "test"
                intent = "create"
                state = "running"
                flags = ["disk-only", "quiesce"]
                domain = "domains/{folder}.xml"
                fail-on = "error"
                exclude = ["archive", "*.old.xml"]
                baseline = "known"

                [rules]
                HAZ06 = "off"
                HAZ060 = "info"
                "schema/unknown-element" = "warning"
                """);
        Settings all = read.settings();
        assertEquals(new Said<>("schemas/mine.rng", ".virtsnap.toml:1"), all.schema());
        assertEquals(new Said<>(new LibvirtVersion(9, 0), ".virtsnap.toml:2"), all.target());
        assertEquals(new Said<>(Driver.TEST, ".virtsnap.toml:3"), all.driver());
        assertEquals(new Said<>(Intent.Choice.CREATE, ".virtsnap.toml:4"), all.intent());
        assertEquals(new Said<>(SnapshotState.RUNNING, ".virtsnap.toml:5"), all.state());
        assertEquals(new Said<>(Set.of(CreateFlag.DISK_ONLY, CreateFlag.QUIESCE), ".virtsnap.toml:6"), all.flags());
        assertEquals(new Said<>("domains/{folder}.xml", ".virtsnap.toml:7"), all.domain());
        assertEquals(new Said<>(FailOn.ERROR, ".virtsnap.toml:8"), read.failOn());
        assertEquals(new Said<>("known", ".virtsnap.toml:10"), read.baseline());
        assertEquals(new Said<>(Level.INFO, ".virtsnap.toml:14"), all.rules().get("HAZ060"));
        assertEquals(new Said<>(Level.OFF, ".virtsnap.toml:13"), all.rules().get("HAZ061"));
        assertEquals(new Said<>(Level.WARNING, ".virtsnap.toml:15"), all.rules().get("schema/unknown-element"));
        assertNull(all.rules().get("HAZ042"));
    }

    @Test
    void anEmptyFileSaysNothing() throws Unreadable {
        Configuration read = read("");
        assertEquals(Settings.NONE, read.settings());
        assertEquals(Settings.NONE, read.of(Path.of("a.xml")));
        assertNull(read.failOn());
        assertNull(read.exclusion(Path.of("a.xml")));
    }

    @Test
    void theLastThatFitsGoesFirst() throws Unreadable {
        Configuration read = read(
                """
                driver = "qemu"
                intent = "create"
                [rules]
                HAZ060 = "off"
                [[files]]
                path = "web/**"
                driver = "test"
                flags = []
                [[files]]
                path = ["*.dump.xml", "dumps/"]
                intent = "redefine"
                rules = { HAZ060 = "error" }
                """);
        Settings plain = read.of(Path.of("db/a.xml"));
        Settings web = read.of(Path.of("web/1/a.xml"));
        Settings both = read.of(Path.of("web/a.dump.xml"));
        assertEquals(Driver.QEMU, Objects.requireNonNull(plain.driver()).value());
        assertNull(plain.flags());
        assertEquals(Driver.TEST, Objects.requireNonNull(web.driver()).value());
        assertEquals(Set.of(), Objects.requireNonNull(web.flags()).value());
        assertEquals(Intent.Choice.CREATE, web.choice());
        assertEquals(Driver.TEST, Objects.requireNonNull(both.driver()).value());
        assertEquals(Intent.Choice.REDEFINE, both.choice());
        assertEquals(new Said<>(Level.ERROR, ".virtsnap.toml:12"), both.rules().get("HAZ060"));
        assertEquals(Intent.Choice.REDEFINE, read.of(Path.of("dumps/x/a.xml")).choice());
        assertEquals(Intent.Choice.CREATE, read.of(Path.of("x/dumps/a.xml")).choice());
    }

    @Test
    void namesAreRelativeToTheFile() throws Unreadable {
        Configuration read = ConfigurationReader.read(
                Text.of("domain = 'a.xml'\nschema = '/b.rng'\nbaseline = 'known'"), "../conf/virtsnap.toml", FOLDER);
        assertEquals(
                "../conf/a.xml",
                Objects.requireNonNull(read.settings().domain()).value());
        assertEquals("/b.rng", Objects.requireNonNull(read.settings().schema()).value());
        assertEquals("../conf/known", Objects.requireNonNull(read.baseline()).value());
    }

    @Test
    void whatIsNoTextIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.toml"), "# \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "the configuration 'a.toml' is not in UTF-8, which TOML has to be",
                assertThrows(Unreadable.class, () -> ConfigurationReader.read(file, "a.toml"))
                        .sentence());
        assertEquals(
                "there is no file 'b.toml'",
                assertThrows(Unreadable.class, () -> ConfigurationReader.read(folder.resolve("b.toml"), "b.toml"))
                        .sentence());
    }

    @Test
    void anyPrefixIsSurvived() {
        String toml = "flags = ['a', \"b\\\"\"]\n[rules]\nx.'y' = 3\n[[files]]\npath = [{a=1}, '[']\nrules = [1]\n";
        for (int length = 0; length <= toml.length(); length++) {
            String prefix = toml.substring(0, length);
            try {
                read(prefix);
            } catch (Unreadable e) {
                assertTrue(e.sentence().contains(".virtsnap.toml:"), e.sentence());
            }
        }
    }
}
