package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first word to the last, in the right order and in any other. */
class LifecycleTest {

    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int NOT_INITIALIZED = -32002;

    @Test
    void saysWhoItIsAndWhatItCan() throws Exception {
        try (Editor editor = Editor.silent()) {
            JsonObject result = editor.request("initialize", Editor.BARE).getAsJsonObject();
            assertEquals(
                    "virtsnap", result.getAsJsonObject("serverInfo").get("name").getAsString());
            JsonObject capabilities = result.getAsJsonObject("capabilities");
            assertEquals(
                    2,
                    capabilities
                            .getAsJsonObject("textDocumentSync")
                            .get("change")
                            .getAsInt());
            assertEquals("utf-16", capabilities.get("positionEncoding").getAsString());
        }
    }

    @Test
    void endsWellIfAskedInOrder() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            assertTrue(editor.request("shutdown", "null").isJsonNull());
            editor.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
            assertEquals(0, editor.exitCode());
        }
    }

    @Test
    void exitWithoutShutdownIsNoGoodEnd() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
            assertEquals(1, editor.exitCode());
        }
    }

    @Test
    void endsWhenTheEditorHangsUp() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.hangUp();
            assertEquals(1, editor.exitCode());
        }
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.request("shutdown", "null");
            editor.hangUp();
            assertEquals(0, editor.exitCode());
        }
    }

    @Test
    void endsWithTheProcessOfTheEditor() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try (Editor editor = Editor.of(Editor.BARE.replace("null,\"rootUri", process.pid() + ",\"rootUri"))) {
            process.destroy();
            assertEquals(1, editor.exitCode());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void answersNothingBeforeInitialize() throws Exception {
        try (Editor editor = Editor.silent()) {
            assertEquals(NOT_INITIALIZED, editor.errorCode(editor.ask("shutdown", "null")));
            assertEquals(
                    NOT_INITIALIZED,
                    editor.errorCode(editor.ask(
                            "textDocument/codeAction",
                            "{" + Editor.document("file:///a.xml") + ",\"range\":" + Editor.range(0, 0, 0, 0)
                                    + ",\"context\":{\"diagnostics\":[]}}")));
            editor.open("file:///a.xml", 1, "<domainsnapshot/>");
            editor.request("initialize", Editor.BARE);
            assertFalse(editor.received().stream().anyMatch(message -> message.has("method")));
        }
    }

    @Test
    void initializesOnce() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            assertEquals(INVALID_REQUEST, editor.errorCode(editor.ask("initialize", Editor.BARE)));
        }
    }

    @Test
    void answersNothingAfterShutdown() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.request("shutdown", "null");
            assertEquals(INVALID_REQUEST, editor.errorCode(editor.ask("shutdown", "null")));
        }
    }

    @Test
    void doesNotKnowEverything() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            assertEquals(METHOD_NOT_FOUND, editor.errorCode(editor.ask("textDocument/brew", "{}")));
            editor.notify("textDocument/brewed", "{}");
            editor.notify("$/whatever", "[1]");
            assertTrue(editor.request("shutdown", "null").isJsonNull());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', utf-16", "utf-8, utf-8", "utf-32, utf-32", "utf-16, utf-16", "ebcdic, utf-16"})
    void countsAsTheEditorDoes(String offered, String taken) throws Exception {
        String list = offered.isEmpty() ? "[]" : "[\"" + offered + "\",\"utf-16\"]";
        try (Editor editor = Editor.silent()) {
            JsonObject result = editor.request(
                            "initialize", "{\"capabilities\":{\"general\":{\"positionEncodings\":" + list + "}}}")
                    .getAsJsonObject();
            assertEquals(
                    taken,
                    result.getAsJsonObject("capabilities")
                            .get("positionEncoding")
                            .getAsString());
        }
    }
}
