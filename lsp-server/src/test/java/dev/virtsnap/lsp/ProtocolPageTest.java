package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.lsp.live.Startup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of the page for extensions are sent as they stand there, and answered as it stands there. */
class ProtocolPageTest {

    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

    private static final String ANY = "…";

    @Test
    void examplesAreAnsweredAsThePageSays(@TempDir Path folder) throws Exception {
        List<JsonObject> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(Files.readString(Path.of("../docs/editors/protocol.md")));
        while (found.find()) {
            blocks.add(JsonParser.parseString(found.group(1)).getAsJsonObject());
        }
        assertTrue(12 <= blocks.size(), "only " + blocks.size() + " blocks");
        Startup startup = new Startup("", "", Map.of("XDG_STATE_HOME", folder.toString()), null);
        try (Editor editor = Editor.started(Editor.BARE, startup)) {
            String digest = "";
            for (int i = 0; i < blocks.size(); i += 2) {
                JsonObject request = blocks.get(i);
                JsonObject params = request.getAsJsonObject("params");
                if (params.has("digest")) {
                    params.addProperty("digest", digest);
                }
                JsonObject answer =
                        editor.response(editor.ask(request.get("method").getAsString(), params.toString()));
                JsonObject told = answer.getAsJsonObject(answer.has("error") ? "error" : "result");
                digest = told.has("digest") ? told.get("digest").getAsString() : digest;
                assertEquals(blocks.get(i + 1), like(blocks.get(i + 1), told), request::toString);
            }
        }
    }

    /** What was told, with dots where the page has dots. */
    private static JsonElement like(JsonElement shown, JsonElement told) {
        if (shown.isJsonPrimitive()
                && shown.getAsString().equals(ANY)
                && !told.toString().isEmpty()) {
            return shown;
        }
        if (shown instanceof JsonObject object && told instanceof JsonObject answer) {
            JsonObject dotted = new JsonObject();
            answer.entrySet()
                    .forEach(entry -> dotted.add(
                            entry.getKey(),
                            object.has(entry.getKey())
                                    ? like(object.get(entry.getKey()), entry.getValue())
                                    : entry.getValue()));
            return dotted;
        }
        if (shown instanceof JsonArray array && told instanceof JsonArray answer && array.size() == answer.size()) {
            JsonArray dotted = new JsonArray();
            for (int i = 0; i < array.size(); i++) {
                dotted.add(like(array.get(i), answer.get(i)));
            }
            return dotted;
        }
        return told;
    }
}
