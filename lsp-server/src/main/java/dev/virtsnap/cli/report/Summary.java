package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a run comes to. Filled by one thread, file by file. */
public final class Summary {

    private int files;
    private int errors;
    private int warnings;
    private int notes;
    private int fixed;
    private final Set<String> codes = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    /** How many diagnostics of each severity a document has. */
    public record Count(int errors, int warnings, int notes) {

        public static final Count NONE = new Count(0, 0, 0);

        public static Count of(List<Diagnostic> diagnostics) {
            int errors = 0;
            int warnings = 0;
            for (Diagnostic diagnostic : diagnostics) {
                switch (diagnostic.severity()) {
                    case ERROR -> errors++;
                    case WARNING -> warnings++;
                    case INFO, HINT -> {}
                }
            }
            return new Count(errors, warnings, diagnostics.size() - errors - warnings);
        }
    }

    /** Counts a document that was checked. */
    public void add(Count count, Set<String> itsCodes, int itsFixed) {
        files++;
        errors += count.errors;
        warnings += count.warnings;
        notes += count.notes;
        fixed += itsFixed;
        codes.addAll(itsCodes);
    }

    /** Notes, as a sentence, something that could not be checked. */
    public void addProblem(String sentence) {
        problems.add(sentence);
    }

    /** How many documents were checked. */
    public int files() {
        return files;
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return warnings;
    }

    /** How many findings are of no consequence: severities info and hint. */
    public int notes() {
        return notes;
    }

    /** How many fixes were applied. */
    public int fixed() {
        return fixed;
    }

    /** The codes that occurred, in order. */
    public Set<String> codes() {
        return codes;
    }

    /** What could not be checked, a sentence each. */
    public List<String> problems() {
        return problems;
    }

    public boolean hasFindings() {
        return 0 < errors + warnings;
    }

    /** {@code checked 3 files: 1 error, 2 warnings}. */
    public String sentence() {
        StringBuilder words = new StringBuilder("checked ");
        words.append(counted(files, "file")).append(": ");
        words.append(counted(errors, "error")).append(", ").append(counted(warnings, "warning"));
        if (0 < notes) {
            words.append(", ").append(counted(notes, "note"));
        }
        if (0 < fixed) {
            words.append("; ").append(fixed).append(" fixed");
        }
        if (!problems.isEmpty()) {
            words.append("; ").append(problems.size()).append(" could not be checked");
        }
        return words.toString();
    }

    private static String counted(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
