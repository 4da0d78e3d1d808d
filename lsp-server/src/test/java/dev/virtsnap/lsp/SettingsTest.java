package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.workspace.EditorSettings;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is set in the editor says what is usual, however it comes. */
class SettingsTest {

    private static final String URI = "file:///vm/a.xml";

    private static final String OFF = "{\"rules\":{\"schema/unknown\":\"off\"}}";

    private static void open(Editor editor) throws Exception {
        editor.open(URI, 1, "<domainsnapshot><nmae/></domainsnapshot>");
    }

    @Test
    void comesAtTheBeginning() throws Exception {
        try (Editor editor =
                Editor.of(Editor.BARE.replace("\"rootUri\"", "\"initializationOptions\":" + OFF + ",\"rootUri\""))) {
            open(editor);
            assertEquals(List.of(), editor.codes(URI, 1));
        }
    }

    @Test
    void comesWhenItChanges() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            open(editor);
            assertEquals(List.of("schema/unknown-element"), editor.codes(URI, 1));
            editor.notify("workspace/didChangeConfiguration", "{\"settings\":{\"virtsnap\":" + OFF + "}}");
            assertEquals(List.of(), editor.codes(URI, 1));
            editor.notify("workspace/didChangeConfiguration", "{\"settings\":null}");
            assertEquals(List.of("schema/unknown-element"), editor.codes(URI, 1));
        }
    }

    @Test
    void isAskedFor() throws Exception {
        try (Editor editor = Editor.of("{\"capabilities\":{\"workspace\":{\"configuration\":true}}}")) {
            JsonObject asked = editor.notice("workspace/configuration");
            assertTrue(asked.toString().contains("\"section\":\"virtsnap\""), asked::toString);
            open(editor);
            editor.codes(URI, 1);
            editor.send("{\"jsonrpc\":\"2.0\",\"id\":" + asked.get("id") + ",\"result\":[" + OFF + "]}");
            assertEquals(List.of(), editor.codes(URI, 1));
        }
    }

    @Test
    void anEditorIsToSayThatItChanged() throws Exception {
        try (Editor editor = Editor.of(
                "{\"capabilities\":{\"workspace\":{\"didChangeConfiguration\":{\"dynamicRegistration\":true}}}}")) {
            JsonObject registration = editor.notice("client/registerCapability");
            assertTrue(
                    registration.toString().contains("\"method\":\"workspace/didChangeConfiguration\""),
                    registration::toString);
        }
    }

    @Test
    void saysWhatMakesNoSense() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.notify(
                    "workspace/didChangeConfiguration",
                    "{\"settings\":{\"virtsnap\":{\"intent\":\"maybe\",\"rules\":{\"SNAP\":7}}}}");
            assertTrue(editor.notice("window/showMessage").toString().contains("virtsnap.intent"));
            assertTrue(editor.notice("window/showMessage").toString().contains("virtsnap.rules"));
        }
    }

    @Test
    void isDescribedByASchema() throws Exception {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EditorSettings.class.getResourceAsStream("settings.schema.json")),
                StandardCharsets.UTF_8)) {
            JsonObject properties =
                    JsonParser.parseReader(reader).getAsJsonObject().getAsJsonObject("properties");
            assertTrue(5 < properties.size());
            JsonObject examples = new JsonObject();
            properties.entrySet().forEach(entry -> {
                JsonObject property = entry.getValue().getAsJsonObject();
                assertTrue(property.has("description"), entry::getKey);
                setIn(examples, entry.getKey(), property);
            });
            EditorSettings read = EditorSettings.of(Json.of(examples.get("virtsnap")));
            assertEquals(List.of(), read.problems());
            assertTrue(!read.hints() && !read.lenses(), read::toString);
            assertTrue(
                    read.settings().intent() != null
                            && read.settings().driver() != null
                            && read.settings().target() != null
                            && read.settings().schema() != null
                            && !read.settings().rules().isEmpty()
                            && !read.connection().isEmpty()
                            && !read.domain().isEmpty(),
                    read::toString);
        }
    }

    private static void setIn(JsonObject all, String key, JsonObject property) {
        JsonObject here = all;
        String[] names = key.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            if (!here.has(names[i])) {
                here.add(names[i], new JsonObject());
            }
            here = here.getAsJsonObject(names[i]);
        }
        here.add(names[names.length - 1], property.getAsJsonArray("examples").get(0));
    }
}
