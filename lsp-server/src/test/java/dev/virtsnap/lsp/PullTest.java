package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor that asks gets what is found, also in files that are not open, and only what is new. */
class PullTest {

    private static final String TYPO = "<domainsnapshot>\n  <nmae>x</nmae>\n</domainsnapshot>\n";

    private static Editor in(Path folder) throws Exception {
        return Editor.of(
                "{\"workspaceFolders\":[{\"uri\":\"" + Uris.of(folder) + "\",\"name\":\"w\"}],\"capabilities\":{"
                        + "\"textDocument\":{\"diagnostic\":{}},"
                        + "\"workspace\":{\"diagnostics\":{\"refreshSupport\":true},"
                        + "\"didChangeWatchedFiles\":{\"dynamicRegistration\":true}}}}");
    }

    private static Map<String, JsonObject> byUri(JsonArray items) {
        Map<String, JsonObject> reports = new TreeMap<>();
        for (JsonElement item : items) {
            JsonObject report = item.getAsJsonObject();
            assertEquals(null, reports.put(report.get("uri").getAsString(), report), () -> report + " came twice");
        }
        return reports;
    }

    private static JsonObject of(Map<String, JsonObject> reports, String uri) {
        return Objects.requireNonNull(reports.get(uri), uri);
    }

    private static JsonObject pull(Editor editor, String uri, String previous) throws Exception {
        return editor.request("textDocument/diagnostic", "{" + Editor.document(uri) + previous + "}")
                .getAsJsonObject();
    }

    @Test
    void saysWhatIsNewAndPushesNothing(@TempDir Path folder) throws Exception {
        try (Editor editor = in(folder)) {
            String uri = Uris.of(folder.resolve("a.xml"));
            editor.open(uri, 1, TYPO);
            JsonObject first = pull(editor, uri, "");
            assertEquals("full", first.get("kind").getAsString());
            assertTrue(first.toString().contains("schema/unknown-element"), first::toString);
            String previous = ",\"previousResultId\":" + first.get("resultId");
            JsonObject again = pull(editor, uri, previous);
            assertEquals("unchanged", again.get("kind").getAsString());
            assertEquals(first.get("resultId"), again.get("resultId"));
            assertFalse(again.has("items"));
            editor.type(uri, 2, 1, 0, 1, 0, " ");
            assertEquals("full", pull(editor, uri, previous).get("kind").getAsString());
            assertTrue(editor.received().stream()
                    .noneMatch(message -> message.toString().contains("publishDiagnostics")));
        }
    }

    @Test
    void looksAtFilesThatAreNotOpen(@TempDir Path folder) throws Exception {
        Path closed = Files.writeString(folder.resolve("closed.xml"), TYPO);
        Path open = Files.writeString(folder.resolve("open.xml"), TYPO);
        Files.writeString(folder.resolve("other.xml"), "<network/>");
        try (Editor editor = in(folder)) {
            editor.open(Uris.of(open), 3, "<domainsnapshot><name>x</name></domainsnapshot>");
            Map<String, JsonObject> reports = byUri(editor.request("workspace/diagnostic", "{\"previousResultIds\":[]}")
                    .getAsJsonObject()
                    .getAsJsonArray("items"));
            assertEquals(2, reports.size());
            assertTrue(of(reports, Uris.of(closed)).toString().contains("schema/unknown-element"));
            JsonObject ofOpen = of(reports, Uris.of(open));
            assertFalse(ofOpen.toString().contains("schema/unknown-element"), ofOpen::toString);
            assertEquals(3, ofOpen.get("version").getAsInt());
            String ids = "[{\"uri\":\"" + Uris.of(closed) + "\",\"value\":"
                    + of(reports, Uris.of(closed)).get("resultId")
                    + "},{\"uri\":\"file:///gone.xml\",\"value\":\"x\"}]";
            Map<String, JsonObject> next =
                    byUri(editor.request("workspace/diagnostic", "{\"previousResultIds\":" + ids + "}")
                            .getAsJsonObject()
                            .getAsJsonArray("items"));
            assertEquals("unchanged", of(next, Uris.of(closed)).get("kind").getAsString());
            assertTrue(of(next, "file:///gone.xml").getAsJsonArray("items").isEmpty());
        }
    }

    @Test
    void answersInPartsAndTellsHowFarItIs(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 120; i++) {
            Files.writeString(folder.resolve(i + ".xml"), TYPO);
        }
        try (Editor editor = in(folder)) {
            JsonObject result = editor.request(
                            "workspace/diagnostic",
                            "{\"previousResultIds\":[],\"partialResultToken\":\"part\",\"workDoneToken\":\"work\"}")
                    .getAsJsonObject();
            assertTrue(result.getAsJsonArray("items").isEmpty());
            JsonArray all = new JsonArray();
            StringBuilder kinds = new StringBuilder();
            for (JsonObject message : editor.received()) {
                if (!message.has("method")
                        || !message.get("method").getAsString().equals("$/progress")) {
                    continue;
                }
                JsonObject params = message.getAsJsonObject("params");
                JsonObject value = params.getAsJsonObject("value");
                if (params.get("token").getAsString().equals("part")) {
                    all.addAll(value.getAsJsonArray("items"));
                } else {
                    kinds.append(value.get("kind").getAsString()).append(' ');
                }
            }
            assertEquals(120, byUri(all).size());
            assertEquals("begin report report end ", kinds.toString());
        }
    }

    @Test
    void asksToBeAskedAgainWhenFilesChange(@TempDir Path folder) throws Exception {
        try (Editor editor = in(folder)) {
            JsonObject registration = editor.notice("client/registerCapability");
            assertTrue(registration.toString().contains("**/*.xml"), registration::toString);
            editor.notify("workspace/didChangeWatchedFiles", "{\"changes\":[{\"uri\":\"file:///a.xml\",\"type\":1}]}");
            editor.notice("workspace/diagnostic/refresh");
        }
    }

    @Test
    void stopsWhenNobodyWantsToKnow(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 400; i++) {
            Files.writeString(folder.resolve(i + ".xml"), TYPO);
        }
        try (Editor editor = in(folder)) {
            int id = editor.ask("workspace/diagnostic", "{\"previousResultIds\":[]}");
            editor.notify("$/cancelRequest", "{\"id\":" + id + "}");
            assertEquals(-32800, editor.errorCode(id));
        }
    }
}
