package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.lsp.live.Startup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lenses and commands on a real hypervisor: planned, shown, agreed to, run. */
class HypervisorTest extends HypervisorDesk {

    HypervisorTest(@TempDir Path folder) {
        super(folder);
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
}
