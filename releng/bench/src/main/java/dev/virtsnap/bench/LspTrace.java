package dev.virtsnap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures language servers as somebody who types meets them, and writes a table.
 *
 * <p>Arguments: the file to write, then for each server its name, its command, and its Java for {@code VIRTSNAP_JAVA} (or
 * {@code -}).
 */
public final class LspTrace {

    private static final int STARTS = 7;
    private static final int KEYS = 250;
    private static final int RHYTHM = 120;
    private static final int EDITS = 1000;

    private final StringBuilder out = new StringBuilder();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private LspTrace() {}

    /** A server to be measured. */
    private record Server(String name, String command, Map<String, String> environment) {

        Server with(String options) {
            Map<String, String> more = new LinkedHashMap<>(environment);
            more.put("VIRTSNAP_JAVA_OPTS", options);
            return new Server(name, command, more);
        }

        LspProcess start() throws IOException {
            return LspProcess.start(command, environment);
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        LspTrace trace = new LspTrace();
        List<Server> servers = new ArrayList<>();
        List<Path> javas = new ArrayList<>();
        for (int i = 1; i + 2 < args.length; i += 3) {
            Map<String, String> environment = args[i + 2].equals("-") ? Map.of() : Map.of("VIRTSNAP_JAVA", args[i + 2]);
            servers.add(new Server(args[i], args[i + 1], environment));
            if (!args[i + 2].equals("-")) {
                javas.add(Path.of(args[i + 2]));
            }
        }
        trace.out.append(
                "# The language server, measured\n\nMade by `releng/bench/run-lsp`. Above a load of 1 times on the"
                        + " clock tell more of others than of the server; processor time does less so.\n\n");
        Machine.write(trace.out, javas);
        trace.out.append("\nLoad before: ").append(Machine.load()).append(".\n\n| |");
        servers.forEach(server -> trace.out.append(' ').append(server.name()).append(" |"));
        trace.out.append("\n|---|").append("---|".repeat(servers.size())).append('\n');
        for (Server server : servers) {
            trace.measure(server);
        }
        trace.rows.forEach((name, cells) -> trace.out
                .append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
        trace.out.append("\nLoad after: ").append(Machine.load()).append(".\n");
        Files.writeString(Path.of(args[0]), trace.out);
    }

    private void row(String name, String format, Object... values) {
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(String.format(Locale.ROOT, format, values));
    }

    private void measure(Server server) throws IOException, InterruptedException {
        String middle = new Documents(1).middle();
        server.start().close();
        start(server, middle);
        typing(server, middle);
        large("1 MB", 1_000_000, 30, server);
        large("10 MB, -Xmx256m", 10_000_000, 12, server.with("-Xmx256m"));
    }

    private void start(Server server, String text) throws IOException {
        double[] wall = new double[STARTS];
        double[] cpu = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long before = System.nanoTime();
            try (LspProcess process = server.start()) {
                process.open(text);
                wall[i] = (System.nanoTime() - before) / 1e9;
                cpu[i] = process.cpu();
            }
        }
        row("start to first diagnostics, 13 KB, wall", "%.2f s (best %.2f)", middle(wall), best(wall));
        row("the same, processor", "%.2f s (best %.2f)", middle(cpu), best(cpu));
    }

    private void typing(Server server, String text) throws IOException, InterruptedException {
        int line = lineOf(text, "<description>");
        try (LspProcess process = server.start()) {
            process.open(text);
            double[] latency = new double[KEYS];
            long begin = System.nanoTime();
            for (int i = 0; i < KEYS; i++) {
                long key = process.type(line, 20, i % 2 == 1);
                latency[i] = process.published(key);
                Thread.sleep(Math.max(0, RHYTHM - (long) latency[i]));
            }
            row("key to diagnostics, 13 KB", "p50 %.1f ms, p95 %.1f ms", at(latency, 0.5), at(latency, 0.95));
            row("publishes for " + KEYS + " keys waited for", "%d", process.publishes(begin));
            long rhythm = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                process.type(line, 20, i % 2 == 1);
                Thread.sleep(RHYTHM);
            }
            Thread.sleep(500);
            row("publishes for 100 keys, one each " + RHYTHM + " ms", "%d", process.publishes(rhythm));
            process.forget();
            completion(process, line);
            for (int i = 0; i < EDITS; i++) {
                process.published(process.type(line, 20, i % 2 == 1));
                process.forget();
            }
            row("memory after " + EDITS + " edits, 13 KB", "%.0f MiB", process.memory("VmRSS"));
        }
    }

    private void completion(LspProcess process, int line) throws IOException, InterruptedException {
        double[] latency = new double[100];
        for (int i = 0; i < latency.length; i++) {
            long key = process.type(line + 1, 2, i % 2 == 1);
            int id = process.ask(
                    "textDocument/completion",
                    "{\"textDocument\":{\"uri\":\"" + LspProcess.URI + "\"},\"position\":{\"line\":" + (line + 1)
                            + ",\"character\":2}}");
            latency[i] = process.answer(id) - key / 1e6;
            Thread.sleep(RHYTHM / 2);
        }
        row("completion after a key, 13 KB", "p50 %.1f ms, p95 %.1f ms", at(latency, 0.5), at(latency, 0.95));
    }

    private void large(String name, int size, int edits, Server server) {
        try (LspProcess process = server.start()) {
            String text = new Documents(1).large(size);
            int line = lineOf(text, "<description>");
            process.open(text);
            double[] latency = new double[edits];
            double cpu = process.cpu();
            for (int i = 0; i < edits; i++) {
                process.forget();
                latency[i] = process.published(process.type(line, 20, i % 2 == 1));
            }
            row("key to diagnostics, " + name, "p50 %.0f ms, p95 %.0f ms", at(latency, 0.5), at(latency, 0.95));
            row("the same, processor for each key, " + name, "%.0f ms", (process.cpu() - cpu) * 1000 / edits);
            row("peak memory, " + name, "%.0f MiB", process.memory("VmHWM"));
        } catch (IOException e) {
            row("key to diagnostics, " + name, "none: %s", String.valueOf(e.getMessage()));
            row("the same, processor for each key, " + name, "-");
            row("peak memory, " + name, "-");
        }
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private static double at(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    private static double middle(double[] values) {
        return at(values, 0.5);
    }

    private static double best(double[] values) {
        return at(values, 0);
    }
}
