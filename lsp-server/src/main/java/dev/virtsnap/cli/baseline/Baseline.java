package dev.virtsnap.cli.baseline;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Landmark;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A baseline during one run: tells new findings from known ones, and remembers what was seen. Shared by all threads, of
 * which one at a time works on a document.
 */
public final class Baseline {

    private final Path path;
    private final String name;
    private final Path folder;
    private final boolean updates;
    private final Map<String, Map<Known, Integer>> known;
    private final Map<String, Map<Known, Integer>> seen = new ConcurrentHashMap<>();

    private Baseline(String name, boolean updates, Map<String, Map<Known, Integer>> known) {
        this.path = Path.of(name).toAbsolutePath().normalize();
        this.name = name;
        this.folder = path.resolveSibling("").normalize();
        this.updates = updates;
        this.known = known;
    }

    /**
     * Reads a baseline.
     *
     * @param name of its file
     * @param updates whether it is to be written anew: then it need not exist, and everything becomes known
     * @throws Unreadable if it cannot be read
     */
    static Baseline open(String name, boolean updates) throws Unreadable {
        boolean fresh = updates && !Files.exists(Path.of(name));
        return new Baseline(name, updates, fresh ? Map.of() : BaselineFile.read(Path.of(name), name));
    }

    /**
     * The findings of a document that are not known.
     *
     * @param document its name, as a file
     */
    public List<Diagnostic> fresh(String document, SyntaxTree tree, List<Diagnostic> diagnostics) {
        String file = folder.relativize(Path.of(document).toAbsolutePath().normalize())
                .toString();
        Map<Known, Integer> before = known.getOrDefault(file, Map.of());
        Map<Known, Integer> now = new HashMap<>();
        List<Diagnostic> fresh = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (!RuleSelection.isSelectable(diagnostic.code())) {
                fresh.add(diagnostic);
                continue;
            }
            Known one = new Known(diagnostic.code(), Landmark.of(tree, diagnostic));
            int count = now.merge(one, 1, Integer::sum);
            if (!updates && before.getOrDefault(one, 0) < count) {
                fresh.add(diagnostic);
            }
        }
        seen.put(file, now);
        return fresh;
    }

    /**
     * What is to be told at the end of the run, after it was written if it is to be; null if there is nothing.
     *
     * @throws Unreadable if it cannot be written
     */
    @Nullable
    String finish() throws Unreadable {
        if (updates) {
            Map<String, Map<Known, Integer>> all = updated();
            BaselineFile.write(path, name, all);
            int findings = count(all);
            return "the baseline '" + name + "' has " + counted(findings, "finding") + " of "
                    + counted(all.size(), "file") + " now";
        }
        int stale = stale();
        return stale == 0
                ? null
                : counted(stale, "finding") + " of the baseline '" + name + "' " + (stale == 1 ? "is" : "are")
                        + " gone; --update-baseline takes " + (stale == 1 ? "it" : "them") + " out";
    }

    /** What was seen, and what was known of files that are there and were not looked at. */
    private Map<String, Map<Known, Integer>> updated() {
        Map<String, Map<Known, Integer>> all = new TreeMap<>();
        known.forEach((file, findings) -> {
            if (!seen.containsKey(file) && isThere(file)) {
                all.put(file, findings);
            }
        });
        seen.forEach((file, findings) -> {
            if (!findings.isEmpty() && isThere(file)) {
                all.put(file, new TreeMap<>(findings));
            }
        });
        return all;
    }

    private int stale() {
        int stale = 0;
        for (Map.Entry<String, Map<Known, Integer>> file : known.entrySet()) {
            Map<Known, Integer> now = seen.get(file.getKey());
            if (now == null && isThere(file.getKey())) {
                continue;
            }
            for (Map.Entry<Known, Integer> finding : file.getValue().entrySet()) {
                int left = now == null ? 0 : now.getOrDefault(finding.getKey(), 0);
                stale += Math.max(0, finding.getValue() - left);
            }
        }
        return stale;
    }

    private boolean isThere(String file) {
        return Files.exists(folder.resolve(file));
    }

    private static int count(Map<String, Map<Known, Integer>> files) {
        int count = 0;
        for (Map<Known, Integer> findings : files.values()) {
            for (int each : findings.values()) {
                count += each;
            }
        }
        return count;
    }

    private static String counted(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
