package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be asked is answered in the words that an editor knows: plain ones for a bare one, all of it for a rich one. */
class FeaturesTest {

    private static final String URI = "file:///vm/a.xml";

    private static final String TEXT =
            """
            <domainsnapshot>
              <name>before</name>
              <creationTime>1763600000</creationTime>
              <disks>
                <disk name='vda' snapshot='external'>
                  <source file='/vm/a.qcow2'/>
                </disk>
                <disk name='vdb' snapshot=''/>
                <
              </disks>
            </domainsnapshot>
            """;

    private static Editor opened(String initialize) throws Exception {
        Editor editor = Editor.of(initialize);
        editor.open(URI, 1, TEXT);
        return editor;
    }

    private static List<JsonObject> objects(JsonElement array) {
        List<JsonObject> objects = new ArrayList<>();
        array.getAsJsonArray().forEach(each -> objects.add(each.getAsJsonObject()));
        return objects;
    }

    private static JsonObject labelled(JsonElement list, String label) {
        return objects(list.getAsJsonObject().get("items")).stream()
                .filter(item -> item.get("label").getAsString().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + list));
    }

    @Test
    void hoverHasMarksForWhoeverShowsThem() throws Exception {
        try (Editor rich = opened(Editor.RICH);
                Editor bare = opened(Editor.BARE)) {
            JsonObject marked =
                    rich.request("textDocument/hover", Editor.at(URI, 4, 23)).getAsJsonObject();
            JsonObject plain =
                    bare.request("textDocument/hover", Editor.at(URI, 4, 23)).getAsJsonObject();
            assertEquals(
                    "markdown", marked.getAsJsonObject("contents").get("kind").getAsString());
            assertEquals(
                    "plaintext", plain.getAsJsonObject("contents").get("kind").getAsString());
            String shown = plain.getAsJsonObject("contents").get("value").getAsString();
            assertTrue(marked.toString().contains("**"), marked::toString);
            assertFalse(shown.contains("**") || shown.contains("`"), shown);
            assertEquals(marked.get("range"), plain.get("range"));
            assertTrue(bare.request("textDocument/hover", Editor.at(URI, 0, 0)).isJsonNull() || !shown.isEmpty());
        }
    }

    @Test
    void completionHasStopsForWhoeverKnowsThem() throws Exception {
        try (Editor rich = opened(Editor.RICH);
                Editor bare = opened(Editor.BARE)) {
            JsonElement marked = rich.request("textDocument/completion", Editor.at(URI, 8, 5));
            JsonElement plain = bare.request("textDocument/completion", Editor.at(URI, 8, 5));
            JsonObject snippet = labelled(marked, "disk");
            JsonObject text = labelled(plain, "disk");
            assertEquals(2, snippet.get("insertTextFormat").getAsInt());
            assertTrue(snippet.toString().contains("$"), snippet::toString);
            assertFalse(text.has("insertTextFormat"));
            assertFalse(text.getAsJsonObject("textEdit")
                    .get("newText")
                    .getAsString()
                    .contains("$"));
            assertEquals("plaintext", kindOfDocumentation(text));
            assertEquals("markdown", kindOfDocumentation(snippet));
        }
    }

    private static String kindOfDocumentation(JsonObject item) {
        return item.getAsJsonObject("documentation").get("kind").getAsString();
    }

    @Test
    void completionBringsItsPageLaterIfItMay() throws Exception {
        String patient = Editor.RICH.replace(
                "\"snippetSupport\":true",
                "\"snippetSupport\":true,\"resolveSupport\":{\"properties\":[\"documentation\"]}");
        try (Editor editor = opened(patient)) {
            JsonObject item = labelled(editor.request("textDocument/completion", Editor.at(URI, 8, 5)), "disk");
            assertFalse(item.has("documentation"), item::toString);
            JsonObject resolved = editor.request("completionItem/resolve", item).getAsJsonObject();
            assertEquals("markdown", kindOfDocumentation(resolved));
            assertEquals(item.get("textEdit"), resolved.get("textEdit"));
        }
    }

    @Test
    void completionOffersValues() throws Exception {
        try (Editor editor = opened(Editor.BARE)) {
            JsonElement list = editor.request("textDocument/completion", Editor.at(URI, 7, 31));
            assertEquals(
                    Editor.range(7, 31, 7, 31),
                    labelled(list, "external")
                            .getAsJsonObject("textEdit")
                            .get("range")
                            .toString());
        }
    }

    @Test
    void symbolsAreNestedForWhoeverShowsThat() throws Exception {
        try (Editor rich = opened(Editor.RICH);
                Editor bare = opened(Editor.BARE)) {
            String params = "{" + Editor.document(URI) + "}";
            JsonObject root =
                    objects(rich.request("textDocument/documentSymbol", params)).get(0);
            assertFalse(root.getAsJsonArray("children").isEmpty(), root::toString);
            List<JsonObject> flat = objects(bare.request("textDocument/documentSymbol", params));
            assertTrue(3 < flat.size(), flat::toString);
            for (JsonObject symbol : flat) {
                assertEquals(URI, symbol.getAsJsonObject("location").get("uri").getAsString());
            }
        }
    }

    @Test
    void foldsAndSelectsAndLinksAndHighlights() throws Exception {
        try (Editor editor = opened(Editor.BARE)) {
            List<JsonObject> folds =
                    objects(editor.request("textDocument/foldingRange", "{" + Editor.document(URI) + "}"));
            assertTrue(folds.stream().anyMatch(fold -> fold.get("startLine").getAsInt() == 3), folds::toString);
            JsonObject selection = objects(editor.request(
                            "textDocument/selectionRange",
                            "{" + Editor.document(URI) + ",\"positions\":[{\"line\":1,\"character\":10}]}"))
                    .get(0);
            assertTrue(selection.has("parent"), selection::toString);
            JsonArray pair = editor.request("textDocument/linkedEditingRange", Editor.at(URI, 1, 4))
                    .getAsJsonObject()
                    .getAsJsonArray("ranges");
            assertEquals(Editor.range(1, 3, 1, 7), pair.get(0).toString());
            assertEquals(Editor.range(1, 16, 1, 20), pair.get(1).toString());
            assertEquals(
                    2,
                    objects(editor.request("textDocument/documentHighlight", Editor.at(URI, 1, 4)))
                            .size());
        }
    }

    @Test
    void hintsSayWhatIsLeftOut() throws Exception {
        try (Editor editor = opened(Editor.BARE)) {
            List<JsonObject> hints = objects(editor.request(
                    "textDocument/inlayHint",
                    "{" + Editor.document(URI) + ",\"range\":" + Editor.range(0, 0, 10, 0) + "}"));
            assertTrue(
                    hints.stream()
                            .anyMatch(hint -> hint.get("label").getAsString().contains("2025")),
                    hints::toString);
        }
    }

    @Test
    void endTagsFollowByThemselves() throws Exception {
        try (Editor editor = opened(Editor.BARE)) {
            editor.type(URI, 2, 8, 4, 8, 5, "<disk>");
            JsonObject edit = objects(editor.request(
                            "textDocument/onTypeFormatting",
                            Editor.at(URI, 8, 10)
                                    .replaceFirst(
                                            "}$", ",\"ch\":\">\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}")))
                    .get(0);
            assertEquals("</disk>", edit.get("newText").getAsString());
            assertEquals(Editor.range(8, 10, 8, 10), edit.get("range").toString());
        }
    }

    @Test
    void coloursFollowByWhatHasChanged() throws Exception {
        String patient = Editor.RICH.replace(
                "\"documentSymbol\"",
                "\"semanticTokens\":{\"requests\":{\"full\":{\"delta\":true}}},\"documentSymbol\"");
        try (Editor editor = opened(patient)) {
            String document = Editor.document(URI);
            JsonObject first = editor.request("textDocument/semanticTokens/full", "{" + document + "}")
                    .getAsJsonObject();
            editor.type(URI, 2, 1, 8, 1, 8, "just ");
            editor.type(URI, 3, 5, 0, 5, 0, "\n");
            JsonObject changes = editor.request(
                            "textDocument/semanticTokens/full/delta",
                            "{" + document + ",\"previousResultId\":" + first.get("resultId") + "}")
                    .getAsJsonObject();
            JsonObject edit = objects(changes.get("edits")).get(0);
            List<JsonElement> data =
                    new ArrayList<>(first.getAsJsonArray("data").asList());
            int start = edit.get("start").getAsInt();
            data.subList(start, start + edit.get("deleteCount").getAsInt()).clear();
            data.addAll(start, edit.getAsJsonArray("data").asList());
            assertTrue(edit.getAsJsonArray("data").size() < data.size() / 2, changes::toString);
            JsonObject whole = editor.request("textDocument/semanticTokens/full", "{" + document + "}")
                    .getAsJsonObject();
            assertEquals(whole.getAsJsonArray("data").asList(), data);
            String stale = "{" + document + ",\"previousResultId\":" + first.get("resultId") + "}";
            assertEquals(
                    whole.get("data"),
                    editor.request("textDocument/semanticTokens/full/delta", stale)
                            .getAsJsonObject()
                            .get("data"));
            String same = "{" + document + ",\"previousResultId\":\"4\"}";
            assertTrue(objects(editor.request("textDocument/semanticTokens/full/delta", same)
                            .getAsJsonObject()
                            .get("edits"))
                    .isEmpty());
        }
    }

    @Test
    void pagesOfCodesAreFilesForWhoeverOpensNothingElse() throws Exception {
        try (Editor editor = opened(Editor.RICH)) {
            JsonObject found = editor.published(URI, 1)
                    .getAsJsonArray("diagnostics")
                    .get(0)
                    .getAsJsonObject();
            String href = found.getAsJsonObject("codeDescription").get("href").getAsString();
            Path page = Path.of(java.net.URI.create(href));
            assertTrue(page.startsWith(Editor.PAGES), href);
            for (int i = 0; i < 500 && !Files.exists(page); i++) {
                Thread.sleep(20);
            }
            assertTrue(Files.readString(page).startsWith("# "), href);
        }
        try (Editor editor = opened(Editor.BARE)) {
            assertFalse(editor.published(URI, 1).toString().contains("codeDescription"));
        }
    }

    @Test
    void pagesOfCodesCanBeOpened() throws Exception {
        String opener = Editor.RICH.replace("\"configuration\":false", "\"textDocumentContent\":{}");
        try (Editor editor = opened(opener)) {
            JsonObject found = editor.published(URI, 1)
                    .getAsJsonArray("diagnostics")
                    .get(0)
                    .getAsJsonObject();
            String href = found.getAsJsonObject("codeDescription").get("href").getAsString();
            JsonObject page = editor.request("workspace/textDocumentContent", "{\"uri\":\"" + href + "\"}")
                    .getAsJsonObject();
            assertTrue(page.get("text").getAsString().startsWith("# "), page::toString);
            int id = editor.ask("workspace/textDocumentContent", "{\"uri\":\"virtsnap:/codes/../x.md\"}");
            assertTrue(editor.response(id).has("error"));
        }
    }

    private static String sorted(JsonElement report) {
        JsonObject ordered = new JsonObject();
        ordered.add("kind", report.getAsJsonObject().get("kind"));
        ordered.add("items", report.getAsJsonObject().get("items"));
        return ordered.toString();
    }

    @Test
    void whatIsNotOpenHasNothingToSay() throws Exception {
        try (Editor editor = opened(Editor.BARE)) {
            String other = "file:///vm/b.xml";
            for (String[] question : Questions.about(other, Editor.at(other, 0, 0), Editor.range(0, 0, 1, 0), 0, 0)) {
                JsonElement answer = editor.request(question[0], question[1]);
                if (question[0].equals("textDocument/diagnostic")) {
                    assertEquals("{\"kind\":\"full\",\"items\":[]}", sorted(answer));
                } else {
                    assertTrue(answer.isJsonNull(), question[0]);
                }
            }
        }
    }
}
