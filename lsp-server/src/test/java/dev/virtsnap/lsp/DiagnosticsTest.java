package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found is told at once, of the version it is about, and only once. */
class DiagnosticsTest {

    private static final String URI = "file:///vm/a.xml";

    private static final String TYPO = "<domainsnapshot>\n  <nmae>x</nmae>\n</domainsnapshot>\n";

    @Test
    void tellsWhatIsWrongAndThatItIsMended() throws Exception {
        try (Editor editor = Editor.of(Editor.RICH)) {
            editor.open(URI, 1, TYPO);
            List<JsonObject> found = editor.mistakes(URI, 1);
            assertEquals(1, found.size());
            JsonObject first = found.get(0);
            assertEquals(Editor.range(1, 3, 1, 7), first.get("range").toString());
            assertEquals("virtsnap", first.get("source").getAsString());
            assertEquals(1, first.get("severity").getAsInt());
            assertTrue(first.get("message").getAsString().contains("<name>"), first::toString);
            editor.type(URI, 2, 1, 3, 1, 7, "name");
            assertEquals(List.of("xml/mismatched-end-tag"), editor.codes(URI, 2));
            editor.type(URI, 3, 1, 11, 1, 15, "name");
            assertEquals(List.of(), editor.codes(URI, 3));
        }
    }

    @Test
    void saysNothingOfAVersionTwice() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(URI, 1, TYPO);
            editor.published(URI, 1);
            for (int version = 2; version <= 50; version++) {
                editor.type(URI, version, 1, 9, 1, 9, "x");
                editor.published(URI, version);
            }
            editor.request("shutdown", "null");
            assertTrue(editor.received().stream().noneMatch(message -> message.has("method")), () -> editor.received()
                    .toString());
        }
    }

    private static final String NEEDLESS =
            """
            <domainsnapshot>
              <!-- virtsnap: ignore SNAP301 because it is so -->
              <disks>
                <disk name='vda' snapshot='no'/>
                <disk name='vda' snapshot='no'/>
              </disks>
            </domainsnapshot>
            """;

    @Test
    void greysWhatIsNeedlessAndLeadsToWhatBelongsTogether() throws Exception {
        try (Editor rich = Editor.of(Editor.RICH);
                Editor bare = Editor.of(Editor.BARE)) {
            rich.open(URI, 1, NEEDLESS);
            bare.open(URI, 1, NEEDLESS);
            List<JsonObject> found = rich.mistakes(URI, 1);
            JsonObject needless = of(found, "virtsnap/unused-ignore");
            assertEquals("[1]", needless.get("tags").toString());
            assertTrue(needless.getAsJsonObject("data").get("fixes").getAsInt() == 1, needless::toString);
            JsonObject twice = found.stream()
                    .filter(each -> each.has("relatedInformation"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(found));
            JsonObject other = twice.getAsJsonArray("relatedInformation").get(0).getAsJsonObject();
            JsonObject location = other.getAsJsonObject("location");
            assertEquals(URI, location.get("uri").getAsString());
            assertEquals(
                    3,
                    location.getAsJsonObject("range")
                            .getAsJsonObject("start")
                            .get("line")
                            .getAsInt());
            String plain = bare.mistakes(URI, 1).toString();
            assertFalse(plain.contains("tags") || plain.contains("related") || plain.contains("data"), plain);
        }
    }

    @Test
    void strikesThroughWhatShouldNoLongerBeUsed() throws Exception {
        try (Editor editor = Editor.of(Editor.RICH)) {
            editor.open(URI, 1, "<domainsnapshot><disks><disk name='/vm/a.qcow2'/></disks></domainsnapshot>");
            JsonObject params = editor.published(URI, 1);
            List<JsonObject> found = new ArrayList<>();
            params.getAsJsonArray("diagnostics").forEach(each -> found.add(each.getAsJsonObject()));
            assertEquals("[2]", of(found, "HAZ070").get("tags").toString());
        }
    }

    private static JsonObject of(List<JsonObject> found, String code) {
        return found.stream()
                .filter(each -> each.get("code").getAsString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not in " + found));
    }

    @Test
    void takesBackWhatItSaidOfAClosedDocument() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(URI, 1, TYPO);
            editor.published(URI, 1);
            editor.notify("textDocument/didClose", "{" + Editor.document(URI) + "}");
            JsonObject params = editor.notice("textDocument/publishDiagnostics").getAsJsonObject("params");
            assertTrue(params.getAsJsonArray("diagnostics").isEmpty());
            assertFalse(params.has("version"));
        }
    }

    @Test
    void appliesSeveralChangesInTheirOrder() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(URI, 1, TYPO);
            editor.published(URI, 1);
            editor.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":["
                            + "{\"range\":" + Editor.range(1, 11, 1, 15) + ",\"text\":\"name\"},"
                            + "{\"range\":" + Editor.range(1, 3, 1, 7) + ",\"text\":\"name\"}]}");
            assertEquals(List.of(), editor.codes(URI, 2));
        }
    }

    @Test
    void takesWholeTexts() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(URI, 1, TYPO);
            editor.published(URI, 1);
            editor.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":2},\"contentChanges\":["
                            + "{\"text\":\"<domainsnapshot/>\"}]}");
            assertEquals(List.of(), editor.codes(URI, 2));
        }
    }

    @Test
    void knowsThatItLostTheTextAndFindsItAgain() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(URI, 1, TYPO);
            editor.published(URI, 1);
            editor.type(URI, 2, 90, 0, 91, 0, "lost");
            assertTrue(editor.notice("window/showMessage").toString().contains("open it again"));
            JsonObject none = editor.notice("textDocument/publishDiagnostics").getAsJsonObject("params");
            assertTrue(none.getAsJsonArray("diagnostics").isEmpty(), none::toString);
            int id = editor.ask(
                    "textDocument/codeAction",
                    "{" + Editor.document(URI) + ",\"range\":" + Editor.range(1, 3, 1, 3)
                            + ",\"context\":{\"diagnostics\":[]}}");
            assertTrue(editor.response(id).toString().contains("no longer knows its text"));
            editor.open(URI, 1, TYPO);
            assertEquals(List.of("schema/unknown-element"), editor.codes(URI, 1));
        }
    }

    @Test
    void isSilentAboutDocumentsOfOthers() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open("file:///vm/pom.xml", 1, "<project><nmae/></project>");
            editor.open("file:///vm/empty.xml", 1, "<!-- soon -->");
            editor.open(URI, 1, TYPO);
            editor.published(URI, 1);
            assertTrue(editor.request("textDocument/hover", Editor.at("file:///vm/pom.xml", 0, 3))
                    .isJsonNull());
            assertTrue(editor.request("textDocument/completion", Editor.at("file:///vm/empty.xml", 0, 13))
                    .toString()
                    .contains("domainsnapshot"));
            editor.type("file:///vm/empty.xml", 2, 0, 13, 0, 13, "<domainsnapshot>");
            assertEquals(List.of("xml/unclosed-element"), editor.codes("file:///vm/empty.xml", 2));
            editor.type("file:///vm/empty.xml", 3, 0, 14, 0, 24, "");
            assertFalse(editor.codes("file:///vm/empty.xml", 3).isEmpty());
            assertTrue(editor.received().stream()
                    .noneMatch(message -> message.toString().contains("publishDiagnostics")));
        }
    }

    @ParameterizedTest
    @CsvSource({"utf-16, 12, 16", "utf-8, 14, 18", "utf-32, 11, 15"})
    void countsInTheUnitsOfTheEditor(String encoding, int start, int end) throws Exception {
        String text = "<domainsnapshot>\n<!-- 😀 --><nmae/>\n</domainsnapshot>";
        try (Editor editor =
                Editor.of("{\"capabilities\":{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}}")) {
            editor.open(URI, 1, text);
            JsonObject found = editor.mistakes(URI, 1).get(0);
            assertEquals(Editor.range(1, start, 1, end), found.get("range").toString());
            editor.type(URI, 2, 1, start, 1, end, "description");
            assertEquals(List.of(), editor.codes(URI, 2));
        }
    }
}
