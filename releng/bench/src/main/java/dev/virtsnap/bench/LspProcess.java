package dev.virtsnap.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language server as a process of its own, and an editor that notes to the microsecond when what was said. */
final class LspProcess implements AutoCloseable {

    static final String URI = "file:///bench/document.xml";

    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern ID = Pattern.compile("^\\{\"jsonrpc\":\"2\\.0\",\"id\":\"?(\\d+)");

    private final Process process;
    private final OutputStream out;
    private final List<Event> events = new ArrayList<>();
    private int lastId;
    private int version;

    /**
     * Something that the server said.
     *
     * @param nanos when
     * @param isPublish whether it is about diagnostics
     * @param version of the document that they are of, or -1 if that is not said
     * @param id of the question that it answers, or -1
     */
    private record Event(long nanos, boolean isPublish, int version, int id) {}

    private LspProcess(Process process) {
        this.process = process;
        this.out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        Thread reader = new Thread(this::read, "bench-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a server and says hello. */
    static LspProcess start(String command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command);
        builder.environment().putAll(environment);
        LspProcess server = new LspProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        int id = server.ask("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
        server.answer(id);
        server.say("initialized", "{}");
        return server;
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            StringBuilder header = new StringBuilder();
            while (true) {
                int b = in.read();
                if (b < 0) {
                    return;
                }
                header.append((char) b);
                if (header.length() < 4
                        || !header.substring(header.length() - 4).equals("\r\n\r\n")) {
                    continue;
                }
                Matcher length = LENGTH.matcher(header.toString());
                header.setLength(0);
                if (length.find()) {
                    byte[] content = in.readNBytes(Integer.parseInt(length.group(1)));
                    note(new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException gone) {
            // whoever waits for it says so
        }
    }

    private void note(String message) {
        long now = System.nanoTime();
        boolean publish = message.contains("\"textDocument/publishDiagnostics\"");
        Matcher told = VERSION.matcher(message);
        Matcher id = ID.matcher(message);
        boolean isAnswer = !message.contains("\"method\":") && id.find();
        Event event = new Event(
                now,
                publish,
                publish && told.find() ? Integer.parseInt(told.group(1)) : -1,
                isAnswer ? Integer.parseInt(id.group(1)) : -1);
        synchronized (events) {
            events.add(event);
            events.notifyAll();
        }
    }

    private void send(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
    }

    void say(String method, String params) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    int ask(String method, String params) throws IOException {
        int id = ++lastId;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        return id;
    }

    /** Opens a document and waits for what is found. */
    void open(String text) throws IOException {
        version++;
        long before = System.nanoTime();
        StringBuilder quoted = new StringBuilder(text.length() + 1000);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                quoted.append("\\n");
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        say(
                "textDocument/didOpen",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"languageId\":\"xml\",\"version\":" + version
                        + ",\"text\":\"" + quoted + "\"}}");
        published(before);
    }

    /** Types one character, or takes it back, and says when. */
    long type(int line, int column, boolean back) throws IOException {
        version++;
        String start = "{\"line\":" + line + ",\"character\":" + column + "}";
        String end = "{\"line\":" + line + ",\"character\":" + (back ? column + 1 : column) + "}";
        long now = System.nanoTime();
        say(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"" + URI + "\",\"version\":" + version
                        + "},\"contentChanges\":[{\"range\":{" + "\"start\":" + start + ",\"end\":" + end
                        + "},\"text\":\"" + (back ? "" : "x") + "\"}]}");
        return now;
    }

    /** How long it took until the diagnostics of the newest version came, in milliseconds. */
    double published(long since) throws IOException {
        return await(event ->
                        event.isPublish && since <= event.nanos && (event.version < 0 || event.version == version))
                - since / 1e6;
    }

    /** How many times diagnostics came since then. */
    int publishes(long since) {
        synchronized (events) {
            return (int) events.stream()
                    .filter(event -> event.isPublish && since <= event.nanos)
                    .count();
        }
    }

    /** When a question was answered, in milliseconds. */
    double answer(int id) throws IOException {
        return await(event -> event.id == id);
    }

    private double await(java.util.function.Predicate<Event> wanted) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        synchronized (events) {
            while (true) {
                for (Event event : events) {
                    if (wanted.test(event)) {
                        return event.nanos / 1e6;
                    }
                }
                if (!process.isAlive() || end < System.nanoTime()) {
                    throw new IOException(process.isAlive() ? "no answer within two minutes" : "the server has died");
                }
                try {
                    events.wait(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
            }
        }
    }

    /** Forgets what was said, so that looking through it costs nothing. */
    void forget() {
        synchronized (events) {
            events.clear();
        }
    }

    /** Seconds of processor time so far. */
    double cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / 100.0;
    }

    /** Resident memory in MiB; of all its life with {@code VmHWM}, now with {@code VmRSS}. */
    double memory(String key) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(key)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no " + key);
    }

    @Override
    public void close() throws IOException {
        try {
            answer(ask("shutdown", "null"));
            say("exit", "null");
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
