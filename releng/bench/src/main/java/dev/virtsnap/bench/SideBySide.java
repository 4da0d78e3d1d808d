package dev.virtsnap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One kind of work done by all tools in turn, several rounds. A ratio is the median of the ratios of each round, so that what
 * else the machine does meanwhile weighs on both sides.
 */
final class SideBySide {

    private final String title;
    private final Map<Tool, List<Measurement>> measured = new LinkedHashMap<>();

    private SideBySide(String title) {
        this.title = title;
    }

    static SideBySide run(String title, List<Tool> tools, String documents, Path folder, int rounds, boolean batches)
            throws IOException, InterruptedException {
        SideBySide work = new SideBySide(title);
        for (Tool tool : tools) {
            // the first start may still make an archive or read files into the cache
            Measurement.of(tool, documents, folder, 1);
            work.measured.put(tool, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < tools.size(); i++) {
                Tool tool = tools.get((i + round) % tools.size());
                Measurement taken = Measurement.of(tool, documents, folder, batches ? tool.batch() : 1);
                work.measured.getOrDefault(tool, new ArrayList<>()).add(taken);
            }
            System.err.println(title + ": round " + (round + 1) + " of " + rounds);
        }
        return work;
    }

    /** The median of one figure of a tool. */
    double median(Tool tool, ToDoubleFunction<Measurement> figure) {
        return median(rounds(tool).stream().mapToDouble(figure).toArray());
    }

    /** How much more a tool takes than another. */
    double ratio(Tool tool, Tool against, ToDoubleFunction<Measurement> figure) {
        List<Measurement> ours = rounds(tool);
        List<Measurement> theirs = rounds(against);
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i));
        }
        return median(ratios);
    }

    private List<Measurement> rounds(Tool tool) {
        return measured.getOrDefault(tool, List.of());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** A table of Markdown; the first two tools are what the others are compared with. */
    void write(StringBuilder out) {
        List<Tool> tools = List.copyOf(measured.keySet());
        out.append("\n### ").append(title).append("\n\n");
        out.append(
                "| tool | CPU s | wall s | peak MiB | CPU / xmllint with libvirt's grammar | CPU / xmllint with ours |");
        out.append(" wall / xmllint with libvirt's |\n|---|--:|--:|--:|--:|--:|--:|\n");
        for (Tool tool : tools) {
            out.append(String.format(
                    "| %s | %.3f | %.3f | %.0f | %.2f | %.2f | %.2f |%n",
                    tool.name(),
                    median(tool, Measurement::cpu),
                    median(tool, Measurement::wall),
                    median(tool, Measurement::peak),
                    ratio(tool, tools.get(0), Measurement::cpu),
                    ratio(tool, tools.get(1), Measurement::cpu),
                    ratio(tool, tools.get(0), Measurement::wall)));
        }
    }
}
