package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import dev.virtsnap.lsp.feature.PageFiles;
import dev.virtsnap.lsp.live.Startup;
import dev.virtsnap.lsp.wire.Watcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An editor that speaks to a server of its own and keeps all that it says. */
final class Editor implements AutoCloseable {

    static final Grammar GRAMMAR = Grammar.embedded(XsdDatatypes.INSTANCE);

    static final String BARE = "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}";

    static final String RICH =
            """
            {"processId":null,"rootUri":null,"capabilities":{
              "general":{"positionEncodings":["utf-16"]},
              "window":{"workDoneProgress":true},
              "workspace":{"workspaceEdit":{"documentChanges":true},"configuration":false},
              "textDocument":{
                "publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2]},"dataSupport":true,
                  "versionSupport":true,"codeDescriptionSupport":true},
                "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","source"]}},
                  "isPreferredSupport":true,"dataSupport":true,"resolveSupport":{"properties":["edit"]}},
                "hover":{"contentFormat":["markdown","plaintext"]},
                "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"],
                  "labelDetailsSupport":true}},
                "documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}}
            """;

    /** Where the pages of codes are put. */
    static final Path PAGES = Path.of("target/pages").toAbsolutePath();

    /** Nothing is known of hypervisors, and none is to be had. */
    private static final Startup NOTHING = new Startup("", "", Map.of(), (uri, writing) -> {
        throw new AssertionError("nobody has asked for " + uri);
    });

    private static final long PATIENCE = 20;

    private final OutputStream out;
    private final InputStream in;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<JsonObject> received = new ArrayList<>();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private int lastId;
    private boolean ended;
    private final boolean mayConnect;

    private Editor(@Nullable Watcher besides, Startup startup) throws IOException {
        mayConnect = startup != NOTHING;
        PipedOutputStream toServer = new PipedOutputStream();
        PipedOutputStream fromServer = new PipedOutputStream();
        InputStream serverIn = new PipedInputStream(toServer, 1 << 20);
        in = new PipedInputStream(fromServer, 1 << 16);
        out = toServer;
        LanguageServer server = new LanguageServer(
                serverIn, fromServer, new Log(log), besides, choice -> GRAMMAR, "test", new PageFiles(PAGES), startup);
        daemon("server", () -> {
            code.complete(server.run());
        });
        daemon("editor", this::read);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** One that has said nothing yet. */
    static Editor silent() throws IOException {
        return new Editor(null, NOTHING);
    }

    /** One that has said what it can. */
    static Editor of(String initialize) throws IOException {
        return watched(initialize, null);
    }

    /** One whose server was started with something known of hypervisors. */
    static Editor started(String initialize, Startup startup) throws IOException {
        return begun(initialize, null, startup);
    }

    static Editor watched(String initialize, @Nullable Watcher besides) throws IOException {
        return begun(initialize, besides, NOTHING);
    }

    private static Editor begun(String initialize, @Nullable Watcher besides, Startup startup) throws IOException {
        Editor editor = new Editor(besides, startup);
        editor.request("initialize", initialize);
        editor.notify("initialized", "{}");
        return editor;
    }

    private void read() {
        try {
            byte[] content = frame();
            while (content != null) {
                JsonObject message = JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                        .getAsJsonObject();
                synchronized (received) {
                    received.add(message);
                    received.notifyAll();
                }
                content = frame();
            }
        } catch (IOException closed) {
            // told to those who wait
        }
        synchronized (received) {
            ended = true;
            received.notifyAll();
        }
    }

    private byte @Nullable [] frame() throws IOException {
        int length = -1;
        StringBuilder line = new StringBuilder();
        while (true) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            if (b != '\n') {
                line.append((char) b);
                continue;
            }
            String header = line.toString().strip();
            line.setLength(0);
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring(16));
            } else if (header.isEmpty()) {
                return in.readNBytes(length);
            }
        }
    }

    void raw(String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void send(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
    }

    void notify(String method, String params) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    void notify(String method, JsonElement params) throws IOException {
        notify(method, params.toString());
    }

    /** Asks without waiting. */
    int ask(String method, String params) throws IOException {
        int id = ++lastId;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        return id;
    }

    /** The whole answer, which may be an error. */
    JsonObject response(int id) {
        return await(
                "the answer to " + id,
                message -> !message.has("method")
                        && message.has("id")
                        && message.get("id").toString().equals("" + id));
    }

    JsonElement request(String method, String params) throws IOException {
        JsonObject answer = response(ask(method, params));
        if (answer.has("error")) {
            fail(method + " was answered by " + answer);
        }
        return answer.get("result");
    }

    JsonElement request(String method, JsonElement params) throws IOException {
        return request(method, params.toString());
    }

    int errorCode(int id) {
        JsonObject answer = response(id);
        assertTrue(answer.has("error"), answer::toString);
        return answer.getAsJsonObject("error").get("code").getAsInt();
    }

    /** The first message of a kind that nobody has taken yet; takes it. */
    JsonObject await(String what, Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        synchronized (received) {
            while (true) {
                for (JsonObject message : received) {
                    if (wanted.test(message)) {
                        received.remove(message);
                        return message;
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || ended) {
                    return fail("no sign of " + what + " in " + received + "\n" + log);
                }
                try {
                    received.wait(left);
                } catch (InterruptedException e) {
                    return fail(e);
                }
            }
        }
    }

    /** Answers a question of the server. */
    void answer(JsonObject question, String result) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"id\":" + question.get("id") + ",\"result\":" + result + "}");
    }

    JsonObject notice(String method) {
        return await(
                method,
                message -> message.has("method")
                        && message.get("method").getAsString().equals(method));
    }

    /** What was published for a version of a document. */
    JsonObject published(String uri, int version) {
        return await(
                        "diagnostics of " + uri + " " + version,
                        message -> isPublish(message, uri)
                                && message.getAsJsonObject("params").has("version")
                                && message.getAsJsonObject("params")
                                                .get("version")
                                                .getAsInt()
                                        == version)
                .getAsJsonObject("params");
    }

    private static boolean isPublish(JsonObject message, String uri) {
        return message.has("method")
                && message.get("method").getAsString().equals("textDocument/publishDiagnostics")
                && message.getAsJsonObject("params").get("uri").getAsString().equals(uri);
    }

    /** The codes that were published for a version, in their order, but for hazards: short documents have many. */
    List<String> codes(String uri, int version) {
        List<String> codes = new ArrayList<>();
        published(uri, version)
                .getAsJsonArray("diagnostics")
                .forEach(each -> codes.add(each.getAsJsonObject().get("code").getAsString()));
        codes.removeIf(code -> code.startsWith("HAZ"));
        return codes;
    }

    /** The diagnostics that were published for a version, but for hazards. */
    List<JsonObject> mistakes(String uri, int version) {
        List<JsonObject> found = new ArrayList<>();
        published(uri, version).getAsJsonArray("diagnostics").forEach(each -> found.add(each.getAsJsonObject()));
        found.removeIf(each -> each.get("code").getAsString().startsWith("HAZ"));
        return found;
    }

    /** Drops messages that nobody is going to look at. */
    void forget(Predicate<JsonObject> unwanted) {
        synchronized (received) {
            received.removeIf(unwanted);
        }
    }

    List<JsonObject> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    void open(String uri, int version, String text) throws IOException {
        JsonObject item = new JsonObject();
        item.addProperty("uri", uri);
        item.addProperty("languageId", "xml");
        item.addProperty("version", version);
        item.addProperty("text", text);
        JsonObject params = new JsonObject();
        params.add("textDocument", item);
        notify("textDocument/didOpen", params);
    }

    /** Replaces what is between two places. */
    void type(String uri, int version, int line, int column, int endLine, int endColumn, String text)
            throws IOException {
        JsonObject params = JsonParser.parseString("{\"textDocument\":{\"uri\":\"" + uri + "\",\"version\":" + version
                        + "},\"contentChanges\":[{\"range\":" + range(line, column, endLine, endColumn) + "}]}")
                .getAsJsonObject();
        params.getAsJsonArray("contentChanges").get(0).getAsJsonObject().addProperty("text", text);
        notify("textDocument/didChange", params);
    }

    static String range(int line, int column, int endLine, int endColumn) {
        return "{\"start\":{\"line\":" + line + ",\"character\":" + column + "},\"end\":{\"line\":" + endLine
                + ",\"character\":" + endColumn + "}}";
    }

    static String document(String uri) {
        return "\"textDocument\":{\"uri\":\"" + uri + "\"}";
    }

    static String at(String uri, int line, int column) {
        return "{" + document(uri) + ",\"position\":{\"line\":" + line + ",\"character\":" + column + "}}";
    }

    void hangUp() throws IOException {
        out.close();
    }

    int exitCode() throws Exception {
        return assertNotNull2(code.get(PATIENCE, TimeUnit.SECONDS));
    }

    private static int assertNotNull2(@Nullable Integer value) {
        assertNotNull(value);
        return value;
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /** Waits for the end of a server that may have connections: what they know is known to all of this process. */
    @Override
    public void close() throws IOException {
        out.close();
        in.close();
        if (mayConnect) {
            code.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        }
    }
}
