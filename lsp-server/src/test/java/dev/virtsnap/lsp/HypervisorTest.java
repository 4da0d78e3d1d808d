package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.lsp.live.Startup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lenses and commands on a real hypervisor, libvirt's driver for tests: planned, shown, agreed to, run, told. */
class HypervisorTest {

    private static final String URI = "test:///default";

    private static final String DOCUMENT = "file:///vm/s1.xml";

    private static final String CREATE =
            """
            <domainsnapshot>
              <name>s1</name>
              <description>Before the upgrade</description>
            </domainsnapshot>
            """;

    private final Path folder;
    private Hypervisor kept;

    HypervisorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws Exception {
        // the driver forgets all when its last connection in this process is closed
        kept = LibvirtHypervisor.open(URI, Access.WRITING, Credentials.NONE);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private Editor editor(String initialize, String connection) throws Exception {
        return Editor.started(initialize, new Startup(connection, "", environment(), null));
    }

    private Map<String, String> environment() {
        return Map.of("XDG_STATE_HOME", folder.toString(), "XDG_CACHE_HOME", folder.toString());
    }

    private static List<String> snapshots(Hypervisor hypervisor) {
        try (Domain domain = hypervisor.domain("test")) {
            List<String> names = new ArrayList<>();
            for (String xml : domain.snapshotXmls()) {
                names.add(xml.substring(xml.indexOf("<name>") + 6, xml.indexOf("</name>")));
            }
            names.sort(String::compareTo);
            return names;
        }
    }

    private void taken(String... names) {
        try (Domain domain = kept.domain("test")) {
            for (String name : names) {
                domain.create("<domainsnapshot><name>" + name + "</name></domainsnapshot>", Set.of());
            }
        }
    }

    private String record(String name) {
        try (Domain domain = kept.domain("test")) {
            return domain.snapshotXml(name, false);
        }
    }

    private static int command(Editor editor, String word) throws Exception {
        return editor.ask(
                "workspace/executeCommand",
                "{\"command\":\"virtsnap." + word + "\",\"arguments\":[{\"uri\":\"" + DOCUMENT + "\"}]}");
    }

    /** Waits for a question that has these words in it, and answers it; the answers that were offered. */
    private static List<String> asked(Editor editor, String words, String answer) throws Exception {
        JsonObject question = editor.notice("window/showMessageRequest");
        JsonObject params = question.getAsJsonObject("params");
        assertTrue(params.get("message").getAsString().contains(words), question::toString);
        List<String> offered = new ArrayList<>();
        params.getAsJsonArray("actions")
                .forEach(each -> offered.add(each.getAsJsonObject().get("title").getAsString()));
        editor.answer(question, answer.isEmpty() ? "null" : "{\"title\":\"" + answer + "\"}");
        return offered;
    }

    private static String told(Editor editor) {
        return editor.notice("window/showMessage")
                .getAsJsonObject("params")
                .get("message")
                .getAsString();
    }

    private static List<String> lenses(Editor editor) throws Exception {
        List<String> titles = new ArrayList<>();
        editor.request("textDocument/codeLens", "{" + Editor.document(DOCUMENT) + "}")
                .getAsJsonArray()
                .forEach(each -> titles.add(each.getAsJsonObject()
                        .getAsJsonObject("command")
                        .get("title")
                        .getAsString()));
        return titles;
    }

    @Test
    void lensesSayWhatCanBeDone() throws Exception {
        taken("s1");
        try (Editor editor = editor(Editor.BARE, "")) {
            editor.open(DOCUMENT, 1, CREATE);
            assertEquals(List.of("Create on…", "Plan…"), lenses(editor));
            editor.open(DOCUMENT, 2, record("s1"));
            assertEquals(List.of("Redefine", "Revert to", "Delete…", "Compare with live", "Plan…"), lenses(editor));
            JsonElement lens = editor.request("textDocument/codeLens", "{" + Editor.document(DOCUMENT) + "}")
                    .getAsJsonArray()
                    .get(0);
            assertEquals(
                    "{\"title\":\"Redefine\",\"command\":\"virtsnap.redefine\",\"arguments\":[{\"uri\":\"" + DOCUMENT
                            + "\"}]}",
                    lens.getAsJsonObject().get("command").toString());
        }
    }

    @Test
    void anEditorWithoutLensesHasThemAmongTheActions() throws Exception {
        String lenses = Editor.RICH.replace("\"hover\":", "\"codeLens\":{},\"hover\":");
        try (Editor without = editor(Editor.RICH, "");
                Editor with = editor(lenses, "")) {
            without.open(DOCUMENT, 1, CREATE);
            with.open(DOCUMENT, 1, CREATE);
            assertEquals(List.of("virtsnap.create", "virtsnap.plan"), commands(without, 0, 4));
            assertEquals(List.of(), commands(without, 1, 4));
            assertEquals(List.of(), commands(with, 0, 4));
        }
    }

    private static List<String> commands(Editor editor, int line, int column) throws Exception {
        List<String> commands = new ArrayList<>();
        editor.request(
                        "textDocument/codeAction",
                        "{" + Editor.document(DOCUMENT) + ",\"range\":" + Editor.range(line, column, line, column)
                                + ",\"context\":{\"diagnostics\":[],\"only\":[\"source\"]}}")
                .getAsJsonArray()
                .forEach(each -> {
                    JsonObject action = each.getAsJsonObject();
                    if (action.has("command")) {
                        commands.add(
                                action.getAsJsonObject("command").get("command").getAsString());
                    }
                });
        return commands;
    }

    @Test
    void namesThatLibvirtKnowsAreOffered() throws Exception {
        taken("alpha");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(
                    DOCUMENT,
                    1,
                    record("alpha")
                            .replace(
                                    "<name>alpha</name>",
                                    "<name>beta</name>\n  <parent>\n    <name></name>\n  </parent>"));
            for (int i = 0; i < 500; i++) {
                String offered = editor.request("textDocument/completion", Editor.at(DOCUMENT, 3, 10))
                        .toString();
                if (offered.contains("\"label\":\"alpha\"")) {
                    return;
                }
                Thread.sleep(20);
            }
            throw new AssertionError("'alpha' is not offered as a parent");
        }
    }

    @Test
    void aSnapshotIsCreatedWhereThePersonSays() throws Exception {
        try (Editor editor = editor(Editor.BARE, "")) {
            editor.open(DOCUMENT, 1, CREATE);
            int id = command(editor, "create");
            assertEquals(List.of("qemu:///system", URI), asked(editor, "Which hypervisor is meant?", URI));
            List<String> offered = asked(editor, "1. Create 's1': virsh -c " + URI + " snapshot-create test", "Run");
            assertEquals(List.of("Run", "Cancel"), offered);
            assertEquals(
                    "Done: Create 's1', domain 'test' on test:///default. By hand: virsh -c test:///default"
                            + " snapshot-create test /vm/s1.xml",
                    told(editor));
            JsonObject plan = editor.response(id).getAsJsonObject("result").getAsJsonObject("plan");
            assertEquals("done", plan.getAsJsonObject("outcome").get("kind").getAsString());
            assertEquals(List.of("s1"), snapshots(kept));
        }
    }

    @Test
    void aDomainIsChosenAmongSeveral() throws Exception {
        String domain =
                """
                <domain type='test'><name>%s</name><memory>65536</memory><os><type>hvm</type></os></domain>
                """;
        Path node = Files.writeString(
                folder.resolve("node.xml"),
                "<node>" + domain.formatted("alpha") + domain.formatted("beta") + "</node>");
        String two = "test://" + node;
        try (Editor editor = editor(Editor.BARE, two)) {
            editor.open(DOCUMENT, 1, CREATE);
            int id = command(editor, "create");
            assertEquals(List.of("alpha", "beta"), asked(editor, "Which domain of " + two + " is meant?", "beta"));
            asked(editor, "domain 'beta'", "Cancel");
            told(editor);
            editor.response(id);
            command(editor, "create");
            asked(editor, "domain 'beta'", "Cancel");
            told(editor);
        }
        try (Editor editor = Editor.started(Editor.BARE, new Startup(two, "alpha", environment(), null))) {
            editor.open(DOCUMENT, 1, CREATE);
            command(editor, "create");
            asked(editor, "domain 'alpha'", "Cancel");
            told(editor);
        }
        try (Editor editor = editor(Editor.BARE, two)) {
            editor.open(
                    DOCUMENT,
                    1,
                    CREATE.replace("</domainsnapshot>", "  <domain><name>beta</name></domain>\n</domainsnapshot>"));
            command(editor, "create");
            asked(editor, "domain 'beta'", "Cancel");
            told(editor);
        }
    }

    @Test
    void anotherHypervisorIsChosen() throws Exception {
        try (Editor editor = editor(Editor.BARE, "")) {
            int id = editor.ask("workspace/executeCommand", "{\"command\":\"virtsnap.chooseConnection\"}");
            asked(editor, "Which hypervisor is meant?", URI);
            assertTrue(told(editor).startsWith("'test:///default' has 1 domain."));
            assertEquals(URI, editor.response(id).get("result").getAsString());
            editor.open(DOCUMENT, 1, CREATE);
            command(editor, "create");
            asked(editor, "Run this plan?", "Cancel");
            int unknown = editor.ask("workspace/executeCommand", "{\"command\":\"virtsnap.fly\"}");
            assertTrue(editor.response(unknown).toString().contains("There is no command 'virtsnap.fly'."));
        }
    }

    @Test
    void nothingIsDoneWithoutAYes() throws Exception {
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, CREATE);
            for (String answer : new String[] {"Cancel", ""}) {
                int id = command(editor, "create");
                asked(editor, "Run this plan?", answer);
                assertEquals("Nothing was done.", told(editor));
                assertTrue(editor.response(id).get("result").isJsonNull());
            }
            assertEquals(List.of(), snapshots(kept));
        }
        try (Editor editor = editor(Editor.BARE, "")) {
            editor.open(DOCUMENT, 1, CREATE);
            int id = command(editor, "create");
            asked(editor, "Which hypervisor is meant?", "");
            assertEquals("Nothing was done.", told(editor));
            editor.response(id);
        }
    }

    @Test
    void aRecordIsRedefinedRevertedToAndDeleted() throws Exception {
        taken("s1", "s2");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, record("s1").replace("<state>", "<description>new</description>\n  <state>"));
            int redefined = command(editor, "redefine");
            asked(editor, "Redefine 's1'", "Run");
            assertTrue(told(editor).startsWith("Done: Redefine 's1'"));
            editor.response(redefined);
            assertTrue(record("s1").contains("<description>new</description>"));

            int reverted = command(editor, "revert");
            asked(editor, "Lost or changed for good:\n- memory:", "Run");
            assertTrue(told(editor).startsWith("Done: Revert to 's1'"));
            editor.response(reverted);
            try (Domain domain = kept.domain("test")) {
                assertEquals("s1", domain.currentSnapshot());
            }

            int deleted = command(editor, "delete");
            List<String> forms = asked(editor, "How is 's1' to be given up?", "Delete what is below it");
            assertEquals(8, forms.size(), forms::toString);
            asked(editor, "Delete 's1' (children-only)", "Run");
            assertTrue(told(editor).startsWith("Done: Delete 's1' (children-only)"));
            editor.response(deleted);
            assertEquals(List.of("s1"), snapshots(kept));
        }
    }

    @Test
    void eachWayToGiveASnapshotUpIsPlanned() throws Exception {
        taken("s1", "s2");
        List<String> virsh = List.of(
                "snapshot-delete test s1",
                "snapshot-delete test s1 --children",
                "snapshot-delete test s1 --children-only",
                "is refused: ",
                "snapshot-delete test s1",
                "snapshot-delete test s1",
                "is refused: There are snapshots below 's1'",
                "snapshot-revert test s1");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, record("s1"));
            for (int i = 0; i < virsh.size(); i++) {
                int id = command(editor, "delete");
                JsonObject question = editor.notice("window/showMessageRequest");
                JsonArray actions = question.getAsJsonObject("params").getAsJsonArray("actions");
                editor.answer(question, actions.get(i).toString());
                String expected = virsh.get(i);
                if (expected.startsWith("is refused")) {
                    String said = told(editor);
                    assertTrue(said.contains(expected), said);
                } else {
                    asked(editor, expected, "Cancel");
                    assertEquals("Nothing was done.", told(editor));
                }
                editor.response(id);
            }
            assertEquals(List.of("s1", "s2"), snapshots(kept));
        }
    }

    @Test
    void aPlanRunsNothing() throws Exception {
        taken("s1");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, record("s1"));
            int id = command(editor, "plan");
            List<String> forms = asked(editor, "What is to be planned?", "Delete it alone");
            assertEquals(13, forms.size(), forms::toString);
            String said = told(editor);
            assertTrue(said.contains("- restore point: ") && said.endsWith("This is a plan; nothing was done."), said);
            assertFalse(editor.response(id)
                    .getAsJsonObject("result")
                    .getAsJsonObject("plan")
                    .get("refused")
                    .getAsBoolean());
            assertEquals(List.of("s1"), snapshots(kept));
        }
    }

    @Test
    void thePlanIsShownAsADocumentWhereThatCanBe() throws Exception {
        String showing = Editor.RICH.replace(
                "\"workDoneProgress\":true", "\"workDoneProgress\":true,\"showDocument\":{\"support\":true}");
        String opening = showing.replace("\"configuration\":false", "\"textDocumentContent\":{}");
        try (Editor files = editor(showing, URI);
                Editor content = editor(opening, URI)) {
            files.open(DOCUMENT, 1, CREATE);
            command(files, "create");
            JsonObject shown = files.notice("window/showDocument");
            String uri = shown.getAsJsonObject("params").get("uri").getAsString();
            String text = Files.readString(Path.of(java.net.URI.create(uri)));
            assertTrue(text.startsWith("# Plan: nothing is done yet\n\n```text\nCreate 's1', domain 'test'"), text);
            files.answer(shown, "{\"success\":true}");
            asked(files, "Create 's1', domain 'test' on test:///default: 1 step. Nothing is lost.\nRun this plan?", "");

            content.open(DOCUMENT, 1, CREATE);
            command(content, "create");
            JsonObject asked = content.notice("window/showDocument");
            JsonElement name = asked.getAsJsonObject("params").get("uri");
            assertTrue(name.getAsString().startsWith("virtsnap:/plans/"), name::toString);
            assertEquals(
                    text,
                    content.request("workspace/textDocumentContent", "{\"uri\":" + name + "}")
                            .getAsJsonObject()
                            .get("text")
                            .getAsString());
            content.answer(asked, "{\"success\":false}");
            asked(content, "1. Create 's1': virsh", "");
        }
    }

    @Test
    void progressIsTold() throws Exception {
        try (Editor editor = editor(Editor.RICH, URI)) {
            editor.open(DOCUMENT, 1, CREATE);
            int id = command(editor, "create");
            asked(editor, "Run this plan?", "Run");
            JsonObject create = editor.notice("window/workDoneProgress/create");
            editor.answer(create, "null");
            List<String> kinds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                JsonObject params = editor.notice("$/progress").getAsJsonObject("params");
                assertEquals(create.getAsJsonObject("params").get("token"), params.get("token"));
                kinds.add(params.getAsJsonObject("value").get("kind").getAsString());
            }
            assertEquals(List.of("begin", "report", "end"), kinds);
            editor.response(id);
        }
    }

    @Test
    void whatHasChangedSinceThePlanIsNotRun() throws Exception {
        taken("s1");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, record("s1"));
            int id = command(editor, "delete");
            asked(editor, "How is 's1'", "Delete it alone");
            JsonObject question = editor.notice("window/showMessageRequest");
            taken("between");
            editor.answer(question, "{\"title\":\"Run\"}");
            String said = told(editor);
            assertTrue(said.contains("The domain 'test' is not what it was when the plan was made."), said);
            editor.response(id);
            assertEquals(List.of("between", "s1"), snapshots(kept));
        }
    }

    @Test
    void aRefusalStandsAtItsPlaceUntilSomebodyTypes() throws Exception {
        taken("s1");
        try (Editor editor = editor(Editor.BARE, URI)) {
            String external = CREATE.replace(
                    "</description>\n", "</description>\n  <disks>\n    <disk name='vdz'/>\n  </disks>\n");
            editor.open(DOCUMENT, 1, external);
            editor.forget(message -> message.has("method")
                    && message.get("method").getAsString().equals("textDocument/publishDiagnostics"));
            int id = command(editor, "create");
            String said = told(editor);
            assertTrue(said.contains("is refused: ") && said.contains("libvirt would say: "), said);
            JsonObject result = editor.response(id).getAsJsonObject("result");
            String rule = result.getAsJsonObject("plan")
                    .getAsJsonArray("refusals")
                    .get(0)
                    .getAsJsonObject()
                    .get("rule")
                    .getAsString();
            assertTrue(said.contains("[" + rule + "]"), said);
            JsonObject found =
                    editor.await("the refusal", message -> message.toString().contains("\"" + rule + "\""));
            assertTrue(found.toString().contains(Editor.range(4, 16, 4, 19)), found::toString);
        }
    }

    @Test
    void whatLibvirtKnowsCountsWhileOneWrites() throws Exception {
        taken("s1");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, CREATE);
            // a snapshot of that name is there already
            editor.await(
                    "the rule about names",
                    message -> message.toString().contains("\"SNAP304\"")
                            || message.toString().contains("'s1' already"));
            assertTrue(lenses(editor).contains("Revert to"));
        }
    }

    @Test
    void aDocumentIsComparedWithWhatLibvirtHas() throws Exception {
        taken("s1");
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, record("s1"));
            int same = command(editor, "compare");
            assertEquals("'s1' says what libvirt has, domain 'test' on test:///default.", told(editor));
            editor.response(same);
            editor.open(DOCUMENT, 2, record("s1").replace("<state>running", "<state>paused"));
            command(editor, "compare");
            String said = told(editor);
            assertTrue(said.endsWith("~ domainsnapshot/state: running -> paused"), said);
            editor.open(DOCUMENT, 3, record("s1").replace("<name>s1", "<name>s9"));
            command(editor, "compare");
            assertTrue(told(editor).startsWith("The domain 'test' has no snapshot 's9' to compare with."));
        }
    }

    @Test
    void settingsAloneOpenNothing() throws Exception {
        List<String> opened = new ArrayList<>();
        Startup startup = new Startup("", "", environment(), (uri, writing) -> {
            opened.add(uri);
            return kept.again();
        });
        String initialize = Editor.BARE.replace(
                "\"capabilities\":{}",
                "\"capabilities\":{},\"initializationOptions\":{\"connection\":\"test:///default\",\"domain\":\"test\"}");
        try (Editor editor = Editor.started(initialize, startup)) {
            editor.open(DOCUMENT, 1, CREATE);
            editor.published(DOCUMENT, 1);
            editor.request("textDocument/hover", Editor.at(DOCUMENT, 1, 4));
            assertEquals(List.of(), opened);
            assertEquals(
                    List.of("Open", "Not Now"),
                    asked(editor, "The settings name the connection 'test:///default'", "Open"));
            editor.published(DOCUMENT, 1);
            for (int i = 0; i < 500 && opened.isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertEquals(List.of(URI), opened);
        }
    }

    @Test
    void whatIsNotThereIsASentence() throws Exception {
        try (Editor editor = editor(Editor.BARE, "test+unix:///default?socket=/no/such/socket")) {
            int none = command(editor, "create");
            assertTrue(told(editor).startsWith("There is no snapshot definition to do this with."));
            editor.response(none);
            editor.open(DOCUMENT, 1, CREATE);
            command(editor, "create");
            String said = told(editor);
            assertTrue(
                    said.startsWith(
                            "'test+unix:///default?socket=/no/such/socket' cannot be opened: Failed to connect"),
                    said);
        }
        try (Editor editor = editor(Editor.BARE, URI)) {
            int id = editor.ask("virtsnap/snapshotTree", "{\"domain\":\"nobody\"}");
            assertTrue(editor.response(id)
                    .toString()
                    .contains("There is no domain 'nobody' on test:///default; there is 'test'."));
        }
    }

    @Test
    void aQuietCreateHasFlagsFromItsComment() throws Exception {
        try (Editor editor = editor(Editor.BARE, URI)) {
            editor.open(DOCUMENT, 1, "<!-- virtsnap: create atomic -->\n" + CREATE);
            command(editor, "create");
            asked(editor, "snapshot-create test /vm/s1.xml --" + CreateFlag.ATOMIC.word(), "Cancel");
        }
    }
}
