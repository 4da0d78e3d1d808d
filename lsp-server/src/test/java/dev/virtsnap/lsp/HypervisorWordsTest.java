package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.lsp.live.Startup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of plans, runs and refusals, and when a hypervisor is asked at all. */
class HypervisorWordsTest extends HypervisorDesk {

    HypervisorWordsTest(@TempDir Path folder) {
        super(folder);
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
