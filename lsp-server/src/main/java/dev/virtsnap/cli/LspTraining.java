package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** An editor that does what editors mostly do, for {@link Training}. */
final class LspTraining {

    private static final String URI = "file:///training/bad.xml";

    private static final String CAPABILITIES =
            """
            {"general":{"positionEncodings":["utf-16"]},"window":{"workDoneProgress":true},
            "workspace":{"workspaceEdit":{"documentChanges":true}},
            "textDocument":{"publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2]},
            "dataSupport":true,"codeDescriptionSupport":true},"hover":{"contentFormat":["markdown"]},
            "codeAction":{"codeActionLiteralSupport":{},"isPreferredSupport":true},
            "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}},
            "documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""";

    /** Questions about a place, and about a document. */
    private static final List<String> AT_A_PLACE = List.of("textDocument/completion", "textDocument/hover");

    /** Long enough that what came is dealt with, in milliseconds. */
    private static final int PAUSE = 15;

    private static final int KEYS = 40;

    private int lastId;
    private final Deque<byte[]> messages = new ArrayDeque<>();

    private LspTraining() {}

    static void run(String text) {
        LspTraining training = new LspTraining();
        training.script(text);
        Streams real = Main.streams();
        OutputStream nowhere = OutputStream.nullOutputStream();
        Program.run(
                new String[] {"lsp"},
                new Streams(new Typed(training.messages.iterator()), nowhere, nowhere, false, false, real.columns()));
    }

    private void script(String text) {
        request("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":" + CAPABILITIES + "}");
        say("initialized", "{}");
        say(
                "textDocument/didOpen",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"languageId\":\"xml\",\"version\":1,\"text\":"
                        + quoted(text) + "}}");
        for (int key = 0; key < KEYS; key++) {
            String place = "{\"line\":1,\"character\":" + (3 + key % 4) + "}";
            say(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":" + (key + 2)
                            + "},\"contentChanges\":[{\"range\":{\"start\":" + place + ",\"end\":" + place
                            + "},\"text\":\"x\"}]}");
            for (String method : AT_A_PLACE) {
                request(method, "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":" + place + "}");
            }
            request(
                    "textDocument/codeAction",
                    "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"range\":{\"start\":" + place + ",\"end\":" + place
                            + "},\"context\":{\"diagnostics\":[]}}");
        }
        request("shutdown", "null");
        say("exit", "null");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private void request(String method, String params) {
        add("\"id\":" + ++lastId + ",\"method\":\"" + method + "\",\"params\":" + params);
    }

    private void say(String method, String params) {
        add("\"method\":\"" + method + "\",\"params\":" + params);
    }

    private void add(String members) {
        byte[] content = ("{\"jsonrpc\":\"2.0\"," + members + "}").getBytes(StandardCharsets.UTF_8);
        String header = "Content-Length: " + content.length + "\r\n\r\n";
        messages.add((header + new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** Messages with a pause before each. */
    private static final class Typed extends InputStream {
        private final Iterator<byte[]> messages;
        private byte[] message = new byte[0];
        private int at;

        Typed(Iterator<byte[]> messages) {
            this.messages = messages;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at == message.length) {
                if (!messages.hasNext()) {
                    return -1;
                }
                pause();
                message = messages.next();
                at = 0;
            }
            int n = Math.min(length, message.length - at);
            System.arraycopy(message, at, into, offset, n);
            at += n;
            return n;
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }
}
