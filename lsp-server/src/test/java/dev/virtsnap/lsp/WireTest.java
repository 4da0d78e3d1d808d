package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.virtsnap.lsp.wire.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that comes over the wire ends the server, and everything that wants an answer gets one. */
class WireTest {

    private static final String URI = "file:///vm/a.xml";

    private static void isAlive(Editor editor) throws Exception {
        editor.open(URI, 7, "<domainsnapshot><nmae/></domainsnapshot>");
        assertEquals(List.of("schema/unknown-element"), editor.codes(URI, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "7",
                "\"\"",
                "null",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"shutdown\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/codeAction\",\"params\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/codeAction\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/codeAction\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[[[]]]}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":99}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"$/setTrace\",\"params\":{\"value\":7}}",
                "\u0000\u0001\u0002"
            })
    void survivesMessagesThatAreNone(String content) throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.send(content);
            isAlive(editor);
        }
    }

    @Test
    void answersWhatIsNotJson() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.send("{\"id\":");
            JsonObject answer = editor.await("an error", message -> message.has("error"));
            assertEquals(-32700, answer.getAsJsonObject("error").get("code").getAsInt());
            assertTrue(answer.has("id") && answer.get("id").isJsonNull(), answer::toString);
        }
    }

    @Test
    void answersRequestsWithoutSense() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            int id = editor.ask("textDocument/codeAction", "7");
            assertEquals(-32602, editor.errorCode(id));
            int next = editor.ask("textDocument/codeAction", "{}");
            assertTrue(editor.response(next).has("error"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish\r\n\r\n",
                "Content-Length: many\r\n\r\n",
                "Content-Length: -7\r\n\r\n",
                "Content-Length: 99999999999999999999999\r\n\r\n",
                "\r\n\r\n\n\n",
                "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}",
                "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n",
                "CONTENT-LENGTH: 2\n\n{}"
            })
    void findsTheNextMessageBehindRubbish(String bytes) throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.raw(bytes);
            isAlive(editor);
        }
    }

    /** Each version of it that is still asked about would be kept, until there is no room for the next one. */
    @Test
    void keepsNoOldVersionsOfALargeDocumentForQuestions() throws Exception {
        String uri = "file:///vm/large.xml";
        String text = "<domainsnapshot>\n<description>\n" + "much to say\n".repeat(100_000)
                + "</description>\n</domainsnapshot>";
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.open(uri, 1, text);
            List<Integer> asked = new ArrayList<>();
            for (int version = 2; version < 40; version++) {
                editor.type(uri, version, 3, 0, 3, 0, "x");
                asked.add(editor.ask("textDocument/documentSymbol", "{" + Editor.document(uri) + "}"));
            }
            int last = asked.remove(asked.size() - 1);
            assertTrue(editor.response(last).has("result"));
            for (int id : asked) {
                JsonObject answer = editor.response(id);
                assertTrue(
                        answer.has("result")
                                || answer.getAsJsonObject("error").get("code").getAsInt() == -32801,
                        answer::toString);
            }
            editor.published(uri, 39);
        }
    }

    @Test
    void passesOverAMessageThatIsTooLarge() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            int length = 65 << 20;
            editor.raw("Content-Length: " + length + "\r\n\r\n");
            String chunk = "x".repeat(1 << 20);
            for (int sent = 0; sent < length; sent += chunk.length()) {
                editor.raw(chunk);
            }
            JsonObject answer = editor.await("an error", message -> message.has("error"));
            assertTrue(
                    answer.getAsJsonObject("error").get("message").getAsString().contains("too large"),
                    answer::toString);
            isAlive(editor);
        }
    }

    /** Throws at every second message of a method. */
    private static final class Saboteur implements Watcher {
        private final Error error;
        private boolean next = true;

        Saboteur(Error error) {
            this.error = error;
        }

        @Override
        public void received(String method) {
            if (method.equals("textDocument/codeAction")) {
                next = !next;
                if (!next) {
                    throw error;
                }
            }
        }

        @Override
        public void answered(String method, long nanos) {}

        @Override
        public void failed(String method, Throwable thrown) {}
    }

    @Test
    void fencesWhatIsThrown() throws Exception {
        for (Error error : List.of(new StackOverflowError("secret"), new OutOfMemoryError("secret"))) {
            try (Editor editor = Editor.watched(Editor.RICH, new Saboteur(error))) {
                editor.open(URI, 1, "<domainsnapshot><nmae/></domainsnapshot>");
                String params = "{" + Editor.document(URI) + ",\"range\":" + Editor.range(0, 18, 0, 18)
                        + ",\"context\":{\"diagnostics\":[]}}";
                JsonObject answer = editor.response(editor.ask("textDocument/codeAction", params));
                assertEquals(-32603, answer.getAsJsonObject("error").get("code").getAsInt());
                assertFalse(editor.request("textDocument/codeAction", params)
                        .getAsJsonArray()
                        .isEmpty());
                assertTrue(editor.log().contains(error.getClass().getName()), editor::log);
                assertFalse(editor.log().contains("secret"), editor::log);
            }
        }
    }

    @Test
    void tracesWithoutTheText() throws Exception {
        try (Editor editor = Editor.of(Editor.BARE)) {
            editor.notify("$/setTrace", "{\"value\":\"verbose\"}");
            editor.open(URI, 1, "<domainsnapshot><name>confidential</name></domainsnapshot>");
            JsonObject trace = editor.notice("$/logTrace");
            assertTrue(trace.toString().contains("textDocument/didOpen"), trace::toString);
            assertFalse(trace.toString().toLowerCase(Locale.ROOT).contains("confidential"));
        }
    }
}
