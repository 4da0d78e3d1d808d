package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that talk to a hypervisor, on libvirt's driver for tests. */
class LiveTest {

    private static final String URI = "test:///default";

    private final Path folder;
    private Hypervisor kept;

    LiveTest(@TempDir Path folder) throws LibvirtMissingException {
        this.folder = folder;
        // the driver forgets all when its last connection in this process is closed
        this.kept = LibvirtHypervisor.open(URI, Access.READ_ONLY, Credentials.NONE);
    }

    @BeforeEach
    void createTwo() {
        assertEquals(0, act("create", "test", "--name", "a").code());
        assertEquals(
                0,
                act("create", "test", "--name", "b", "--description", "Before the upgrade")
                        .code());
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private Ran act(String... words) {
        List<String> all = new ArrayList<>(List.of("snapshot"));
        all.addAll(List.of(words));
        all.addAll(List.of(
                "--yes",
                "--connect",
                URI,
                "--journal",
                folder.resolve("journal").toString()));
        return Ran.of(all.toArray(new String[0]));
    }

    private static Ran see(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--connect", URI));
        return Ran.of(all.toArray(new String[0]));
    }

    private static String tree() {
        return see("snapshot", "tree", "test").out();
    }

    @Test
    void snapshotsAreListedAndDrawn() {
        assertEquals("a  (running, internal)\n└─ b  (running, internal)  <- current\n", tree());
        assertTrue(see("snapshot", "list", "test")
                .out()
                .matches("(?s)   +NAME +TAKEN +STATE +KIND +DESCRIPTION\n"
                        + ".* a  .*\n"
                        + "\\*.* b  .* running  internal  Before the upgrade\n"));
        assertEquals("b\n", see("snapshot", "current", "test").out());
        JsonArray all = JsonParser.parseString(
                        see("snapshot", "list", "test", "--json").out())
                .getAsJsonArray();
        assertEquals("a", all.get(1).getAsJsonObject().get("parent").getAsString());
        assertTrue(see("snapshot", "show", "test", "a").out().contains("<name>a</name>"));
    }

    @Test
    void nothingIsDoneWithoutAnAnswer() {
        Ran unasked = see("snapshot", "delete", "test", "a");
        Ran refused = Ran.on(answer("n\n"), true, "snapshot", "delete", "test", "a", "--connect", URI);
        Ran dry = act("delete", "test", "a", "--dry-run");

        assertEquals(2, unasked.code());
        assertTrue(unasked.err().contains("add --yes to do it"), unasked.err());
        assertEquals(1, refused.code());
        assertTrue(refused.err().endsWith("Do this? [y/N] Nothing was done.\n"), refused.err());
        assertEquals(0, dry.code());
        assertTrue(tree().startsWith("a "), tree());
    }

    private static ByteArrayInputStream answer(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsAgreedToIsDone() {
        Ran ran = Ran.on(
                answer("yes\n"),
                true,
                "snapshot",
                "delete",
                "test",
                "a",
                "--connect",
                URI,
                "--journal",
                folder.resolve("journal").toString());

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().startsWith("virtsnap: opens test:///default to change something\n"), ran.err());
        assertEquals("b  (running, internal)  <- current\n", tree());
    }

    @Test
    void aConnectionIsNamedByAPersonAndNeverByAccident() {
        Ran unnamed = Ran.of("snapshot", "tree", "test");
        Ran offered = Ran.on(answer("y\n"), true, "snapshot", "tree", "test");
        Ran usual = Ran.under(Map.of("LIBVIRT_DEFAULT_URI", URI), "snapshot", "tree", "test");

        assertEquals(2, unnamed.code());
        assertTrue(unnamed.err().contains("give --connect URI"), unnamed.err());
        assertTrue(offered.err().contains("Use test:///default, libvirt's driver for tests"), offered.err());
        assertEquals(tree(), offered.out());
        assertEquals(tree(), usual.out());
    }

    @Test
    void planSaysByItsExitCodeWhetherItIsRefused() {
        assertEquals(0, see("plan", "merge", "test", "a").code());
        Ran refused = see("plan", "revert", "test", "c");
        assertEquals(1, refused.code());
        assertTrue(refused.out().contains("(VIR_ERR_NO_DOMAIN_SNAPSHOT)"), refused.out());
        assertEquals(1, see("plan", "discard", "test", "b").code());
        assertEquals(0, see("plan", "discard", "test", "b", "--lose-memory").code());
        assertTrue(tree().contains("b  (running, internal)  <- current"), tree());
    }

    @Test
    void plansAreForProgramsToo() {
        JsonObject plan = JsonParser.parseString(see("plan", "delete", "test", "a", "--children", "--json")
                        .out())
                .getAsJsonObject();

        assertEquals(2, plan.getAsJsonArray("before").size());
        assertEquals(0, plan.getAsJsonArray("after").size());
        assertEquals(
                "virsh -c test:///default snapshot-delete test a --children",
                plan.getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("virsh")
                        .getAsString());
        JsonObject done = JsonParser.parseString(
                        act("delete", "test", "a", "--json").out())
                .getAsJsonObject();
        assertEquals("done", done.getAsJsonObject("outcome").get("kind").getAsString());
    }

    @Test
    void passwordsAreNotPrinted() throws IOException {
        String xml = see("snapshot", "show", "test", "a").out();
        Path file = Files.writeString(
                folder.resolve("secret.xml"),
                xml.replace("</devices>", "<graphics type='vnc' passwd='s3cret'/></devices>"));
        Ran ran = see("plan", "redefine", "test", file.toString(), "--json");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("<graphics type='vnc'/>"), ran.out());
        assertFalse(ran.out().contains("s3cret"), ran.out());
    }

    @Test
    void recordsAreChangedAndBroughtBack() {
        String before = tree();
        act("rename", "test", "a", "z");
        act("describe", "test", "b", "changed");
        act("current", "test", "z");
        assertTrue(tree().startsWith("z  (running, internal)  <- current"), tree());
        List<String> entries =
                journal("list").out().lines().map(line -> line.split(" ")[0]).toList();
        assertEquals(3, entries.size());

        Ran undone = journal("undo", entries.get(2), "--yes", "--connect", URI);

        assertEquals(0, undone.code(), undone.err() + undone.out());
        assertEquals(before, tree());
        assertTrue(see("snapshot", "list", "test").out().contains("Before the upgrade"));
        assertEquals(2, journal("undo", "nothing").code());
    }

    private Ran journal(String... words) {
        List<String> all = new ArrayList<>(List.of("journal"));
        all.addAll(List.of(words));
        all.addAll(List.of("--journal", folder.resolve("journal").toString()));
        return Ran.of(all.toArray(new String[0]));
    }

    @Test
    void aTreeGoesOutAndComesBack() throws IOException {
        String before = tree();
        Path out = folder.resolve("out");
        assertEquals(0, see("snapshot", "export", "test", out.toString()).code());
        assertEquals(2, see("snapshot", "export", "test", out.toString()).code(), "nothing is written over");
        assertEquals(
                0, Ran.of("check", "--ignore", "HAZ060,HAZ062", out.toString()).code());
        act("delete", "test", "a", "--children");
        assertEquals("(no snapshots)\n", tree());

        try (Stream<Path> files = Files.list(out)) {
            List<String> words = new ArrayList<>(List.of("import", "test"));
            files.map(Path::toString).forEach(words::add);
            Ran imported = act(words.toArray(new String[0]));
            assertEquals(0, imported.code(), imported.err() + imported.out());
        }
        assertEquals(before, tree());
    }

    @Test
    void differencesAreSaidBySemantics() throws IOException {
        Ran same = see("snapshot", "diff", "test", "a", "a");
        Ran other = see("snapshot", "diff", "test", "a", "b");
        Path file = Files.writeString(
                folder.resolve("a.xml"),
                see("snapshot", "show", "test", "a").out().replace("unit='KiB'>8388608", "unit='KiB'>4194304"));
        Ran edited = see("snapshot", "diff", "test", "a", file.toString());

        assertEquals(new Ran(0, "", ""), same);
        assertEquals(1, other.code());
        assertTrue(other.out().contains("~ domainsnapshot/name: a -> b\n"), other.out());
        assertTrue(other.out().contains("+ domainsnapshot/description: Before the upgrade\n"), other.out());
        assertTrue(edited.out().contains("~ domainsnapshot/domain/memory: 8388608 -> 4194304\n"), edited.out());
        assertEquals(2, see("snapshot", "diff", "test", "a", "nowhere").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot",
                "snapshot nonsense",
                "snapshot list",
                "snapshot revert test",
                "snapshot rename test a",
                "snapshot create test x.xml --name y",
                "plan",
                "plan list test",
                "plan import test x.xml --map nonsense",
                "journal",
                "journal undo",
                "snapshot list test --connect nonsense:///",
                "snapshot list nobody --connect test:///default"
            })
    void whatMakesNoSenseIsToldInASentence(String line) {
        Ran ran = Ran.of(line.split(" "));

        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("virtsnap"), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @Test
    void helpFitsATerminal() {
        for (Command command : List.of(new SnapshotCommand(), new PlanCommand(), new JournalCommand())) {
            command.spec().subcommands().keySet().forEach(name -> {
                Ran help = Ran.of(command.name(), name, "--help");
                assertEquals(0, help.code());
                assertTrue(help.out().startsWith("Usage: virtsnap " + command.name() + " " + name), help.out());
                assertFalse(help.out().lines().anyMatch(each -> 80 < each.length()), help.out());
            });
        }
    }

    @Test
    void theDemoTellsAStoryAndLeavesNothing() {
        String before = tree();
        Ran demo = Ran.of("demo");

        assertEquals(0, demo.code(), demo.err());
        for (String part : List.of(
                "There is no element <descripton>",
                "$ virtsnap plan create test snapshot.xml",
                "done: Create 'before-upgrade'\nDone.\n",
                "└─ after-upgrade  (running, internal)  <- current\n",
                "memory: The guest is 'running': what it has in memory is thrown away.",
                "Refused: The domain has no snapshot 'befor-upgrade'",
                "done: Delete 'after-upgrade'\nDone.\n",
                "on test:///default: Merge 'after-upgrade'\n")) {
            assertTrue(demo.out().contains(part), () -> part + "\n" + demo.out());
        }
        assertFalse(demo.out().contains("\nfailed: "), demo.out());
        assertTrue(before.startsWith("a "), before);
    }
}
