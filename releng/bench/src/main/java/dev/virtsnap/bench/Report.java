package dev.virtsnap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything and writes {@code REPORT.md}.
 *
 * <p>Arguments: the root of the project, {@code libvirt}'s grammar, and any number of {@code java} programs.
 */
public final class Report {

    private static final int SMALL_FILES = 10_000;
    private static final int LARGE = 10_000_000;

    private final StringBuilder out = new StringBuilder();
    private final List<String> targets = new ArrayList<>();

    private Report() {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Locale.setDefault(Locale.ROOT);
        Path root = Path.of(args[0]);
        Map<String, Path> javas = new LinkedHashMap<>();
        for (String java : List.of(args).subList(2, args.length)) {
            Path home = Path.of(java).toRealPath().resolve("../..").normalize();
            String major = Files.readString(home.resolve("release")).replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
            javas.put("JDK " + major, Path.of(java));
        }
        new Report().write(root, Path.of(args[1]), javas);
    }

    private void write(Path root, Path installed, Map<String, Path> javas)
            throws IOException, InterruptedException, RunnerException {
        String before = Machine.load();
        Path schema = root.resolve("schemas/target/classes/dev/virtsnap/schemas/rng/domainsnapshot.rng");
        List<Tool> tools = Tool.all(root, schema, installed, javas);
        Path work = Files.createTempDirectory("virtsnap-bench");
        StringBuilder tables = new StringBuilder();
        try {
            Path many = Files.createDirectory(work.resolve("many"));
            Documents documents = new Documents(1);
            Files.writeString(work.resolve("small.xml"), documents.small());
            for (int i = 0; i < SMALL_FILES; i++) {
                Files.writeString(many.resolve(i + ".xml"), documents.small());
            }
            Files.writeString(work.resolve("large.xml"), documents.large(LARGE));
            SideBySide one = SideBySide.run("One file of 1 KB", tools, "small.xml", work, 7, true);
            SideBySide all = SideBySide.run("10,000 files of 1 KB, one call", tools, "*.xml", many, 3, false);
            SideBySide large = SideBySide.run("One file of 10 MB", tools, "large.xml", work, 3, false);
            for (SideBySide table : List.of(one, all, large)) {
                table.write(tables);
            }
            judge(tools, one, all, large);
            rules(tables, root, javas, many, Files.createDirectory(work.resolve("existing")));
        } finally {
            delete(work);
        }
        inProcess(tables);
        String after = Machine.load();
        out.append("# How fast it is\n\nWritten by `releng/bench/run` on ")
                .append(LocalDate.now())
                .append(". ");
        out.append(
                "Whole processes, side by side in one run, medians over rounds; each ratio is the median of the ratios of ");
        out.append("the rounds.\nThe documents are made by the benchmark, and every tool finds all of them valid.\n");
        out.append(
                "`virtsnap` is started by its launcher as anyone starts it, with the class archive that belongs to each ");
        out.append("Java.\nThe load of the machine was ")
                .append(before)
                .append(" before and ")
                .append(after);
        out.append(" behind the run: what is above 1 is the work of others, it lengthens wall times above all.\n\n");
        Machine.write(out, javas.values());
        out.append("\n## What was to be reached\n\n| work | target | measured | |\n|---|---|--:|---|\n");
        targets.forEach(out::append);
        out.append("\nHere `xmllint` checks against libvirt's grammar, which is what people do today. ");
        out.append("It reads its grammar at each start, and ours is a small one.\n");
        out.append(
                "Against ours it starts several times sooner, and no program on a Java machine comes near: see below.\n");
        out.append("\n## All figures\n").append(tables);
        Files.writeString(root.resolve("releng/bench/REPORT.md"), out);
    }

    private void judge(List<Tool> tools, SideBySide one, SideBySide all, SideBySide large) {
        Tool xmllint = tools.get(0);
        for (Tool tool : tools) {
            if (!tool.name().startsWith("virtsnap")) {
                continue;
            }
            boolean old = tool.name().endsWith(" 17");
            target("1 KB, CPU, " + tool.name(), old ? 4 : 2.5, one.ratio(tool, xmllint, Measurement::cpu), "x xmllint");
            target(
                    "10,000 files, CPU, " + tool.name(),
                    old ? 2 : 1.2,
                    all.ratio(tool, xmllint, Measurement::cpu),
                    "x xmllint");
            target("10,000 files, wall, " + tool.name(), 1, all.ratio(tool, xmllint, Measurement::wall), "x xmllint");
            target("10 MB, CPU, " + tool.name(), 0.5, large.ratio(tool, xmllint, Measurement::cpu), "x xmllint");
            target("10 MB, peak memory, " + tool.name(), 300, large.median(tool, Measurement::peak), " MiB");
        }
    }

    /** What the rules cost beside the schema, for templates and for snapshots that exist, which look at their folder. */
    private void rules(StringBuilder tables, Path root, Map<String, Path> javas, Path created, Path existing)
            throws IOException, InterruptedException {
        Documents documents = new Documents(1);
        for (int i = 0; i < SMALL_FILES; i++) {
            Files.writeString(existing.resolve(i + ".xml"), documents.existing(i));
        }
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("10,000 files to create snapshots", created);
        folders.put("10,000 files about snapshots that exist, in one folder", existing);
        tables.append("\n### All rules and the schema alone\n\n");
        tables.append("| documents | tool | CPU s | wall s | peak MiB | CPU / the schema alone |\n");
        tables.append("|---|---|--:|--:|--:|--:|\n");
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            for (Map.Entry<String, Path> java : javas.entrySet()) {
                List<Tool> tools = Tool.bySelection(root, java.getKey(), java.getValue());
                SideBySide work = SideBySide.run(folder.getKey(), tools, ".", folder.getValue(), 5, false);
                for (Tool tool : tools) {
                    tables.append(String.format(
                            "| %s | %s | %.3f | %.3f | %.0f | %.2f |%n",
                            folder.getKey(),
                            tool.name(),
                            work.median(tool, Measurement::cpu),
                            work.median(tool, Measurement::wall),
                            work.median(tool, Measurement::peak),
                            work.ratio(tool, tools.get(0), Measurement::cpu)));
                }
                target(
                        folder.getKey() + ", CPU, all rules, " + java.getKey(),
                        1.5,
                        work.ratio(tools.get(1), tools.get(0), Measurement::cpu),
                        "x the schema alone");
            }
        }
    }

    private void target(String work, double limit, double measured, String unit) {
        targets.add(String.format(
                "| %s | <= %s%s | %s%s | %s |%n",
                work, plain(limit), unit, plain(measured), unit, measured <= limit ? "reached" : "**not reached**"));
    }

    private static String plain(double value) {
        return value < 100 ? String.format("%.2f", value) : String.format("%.0f", value);
    }

    private void inProcess(StringBuilder tables) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("CoreBenchmark|JingBenchmark")
                        .shouldFailOnError(true)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                        .build())
                .run();
        Map<String, Map<String, Double>> bySize = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            bySize.computeIfAbsent(result.getParams().getParam("size"), size -> new TreeMap<>())
                    .put(
                            name.substring(name.lastIndexOf('.') + 1),
                            result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        tables.append("\n### In one process, warm (JMH, median of the samples), microseconds for a document\n\n");
        tables.append(
                "| document | everything | parse | schema | rules | Jing: parse and validate | everything / Jing |\n");
        tables.append("|---|--:|--:|--:|--:|--:|--:|\n");
        for (String size : List.of("small", "middle", "large")) {
            Map<String, Double> of = bySize.getOrDefault(size, Map.of());
            double all = of.getOrDefault("analysis", Double.NaN);
            double jing = of.getOrDefault("jing", Double.NaN);
            String words = size.equals("small") ? "1 KB" : size.equals("middle") ? "15 KB" : "1 MB";
            tables.append(String.format(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f |%n",
                    words, all, of.get("parse"), of.get("validate"), of.get("rules"), jing, all / jing));
            if (size.equals("middle")) {
                target("15 KB, warm, everything", 1, all / jing, "x Jing");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
