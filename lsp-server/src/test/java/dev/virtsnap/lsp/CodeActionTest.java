package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong can be mended where it is, by an editor that can do little and by one that can do all. */
class CodeActionTest {

    private static final String URI = "file:///vm/a.xml";

    private static final String TYPO = "<domainsnapshot>\n  <nmae>x</nmae>\n</domainsnapshot>\n";

    private static final String LITERALS =
            "{\"capabilities\":{\"textDocument\":{\"codeAction\":{\"codeActionLiteralSupport\":{}}}}}";

    private static List<JsonObject> actions(Editor editor, String only) throws Exception {
        JsonArray found = editor.request(
                        "textDocument/codeAction",
                        "{" + Editor.document(URI) + ",\"range\":" + Editor.range(1, 5, 1, 5)
                                + ",\"context\":{\"diagnostics\":[]" + only + "}}")
                .getAsJsonArray();
        List<JsonObject> actions = new ArrayList<>();
        found.forEach(each -> actions.add(each.getAsJsonObject()));
        return actions;
    }

    private static JsonObject ofKind(List<JsonObject> actions, String kind) {
        return actions.stream()
                .filter(action -> action.get("kind").getAsString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + actions));
    }

    /** The text after the edits, which must not overlap. */
    private static String applied(String text, JsonArray edits) {
        List<JsonElement> sorted = new ArrayList<>();
        edits.forEach(sorted::add);
        sorted.sort((a, b) -> offset(text, b, "start") - offset(text, a, "start"));
        StringBuilder result = new StringBuilder(text);
        for (JsonElement edit : sorted) {
            result.replace(
                    offset(text, edit, "start"),
                    offset(text, edit, "end"),
                    edit.getAsJsonObject().get("newText").getAsString());
        }
        return result.toString();
    }

    private static int offset(String text, JsonElement edit, String end) {
        JsonObject place = edit.getAsJsonObject().getAsJsonObject("range").getAsJsonObject(end);
        int line = place.get("line").getAsInt();
        int at = 0;
        for (int i = 0; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + place.get("character").getAsInt();
    }

    @Test
    void aBareEditorGetsNothingItDoesNotKnow() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(URI, 1, TYPO);
            assertEquals(List.of(), actions(editor, ""));
        }
    }

    @Test
    void aSimpleEditorGetsPlainEdits() throws Exception {
        try (Editor editor = Editor.of(LITERALS)) {
            editor.open(URI, 1, TYPO);
            JsonObject fix = ofKind(actions(editor, ""), "quickfix");
            JsonArray edits =
                    fix.getAsJsonObject("edit").getAsJsonObject("changes").getAsJsonArray(URI);
            assertEquals(TYPO.replace("nmae", "name"), applied(TYPO, edits));
            assertFalse(fix.has("isPreferred"));
            JsonObject all = ofKind(actions(editor, ""), "source.fixAll.virtsnap");
            assertTrue(all.has("edit"), all::toString);
        }
    }

    @Test
    void aRichEditorGetsVersionsAndResolvesLater() throws Exception {
        try (Editor editor = Editor.of(Editor.RICH)) {
            editor.open(URI, 1, TYPO);
            JsonObject fix = ofKind(actions(editor, ""), "quickfix");
            JsonObject document = fix.getAsJsonObject("edit")
                    .getAsJsonArray("documentChanges")
                    .get(0)
                    .getAsJsonObject();
            assertEquals(
                    1, document.getAsJsonObject("textDocument").get("version").getAsInt());
            assertEquals(TYPO.replace("nmae", "name"), applied(TYPO, document.getAsJsonArray("edits")));
            assertTrue(fix.get("isPreferred").getAsBoolean());
            JsonObject all = ofKind(actions(editor, ",\"only\":[\"source.fixAll\"]"), "source.fixAll.virtsnap");
            assertFalse(all.has("edit"), all::toString);
            JsonObject resolved = editor.request("codeAction/resolve", all).getAsJsonObject();
            JsonArray edits = resolved.getAsJsonObject("edit")
                    .getAsJsonArray("documentChanges")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("edits");
            assertEquals(TYPO.replace("nmae", "name"), applied(TYPO, edits));
            editor.type(URI, 2, 0, 0, 0, 0, " ");
            JsonObject late = editor.response(editor.ask("codeAction/resolve", all.toString()));
            assertTrue(late.has("error"), late::toString);
        }
    }

    @Test
    void onlyWhatIsWanted() throws Exception {
        try (Editor editor = Editor.of(Editor.RICH)) {
            editor.open(URI, 1, TYPO);
            assertEquals(List.of(), actions(editor, ",\"only\":[\"refactor\"]"));
            for (JsonObject action : actions(editor, ",\"only\":[\"quickfix\"]")) {
                assertEquals("quickfix", action.get("kind").getAsString());
            }
        }
    }
}
