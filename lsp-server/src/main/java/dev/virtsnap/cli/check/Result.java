package dev.virtsnap.cli.check;

import dev.virtsnap.cli.config.FailOn;
import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.cli.report.Summary;
import dev.virtsnap.language.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a document when it has been checked; small, since many of them wait for their turn to be told.
 *
 * @param isDocument whether it was one at all: most files of a folder may be something else
 * @param reports its part of each report; none if it is no document
 * @param output what goes to standard output besides: a difference, or the fixed document
 * @param fails whether something was found that makes the check fail
 * @param notice something else to be told about it; null if there is nothing
 * @param problem why it could not be checked or fixed; null if it could
 */
record Result(
        boolean isDocument,
        List<String> reports,
        String output,
        Summary.Count count,
        Set<String> codes,
        int fixed,
        boolean fails,
        @Nullable String notice,
        @Nullable String problem) {

    static final Result NOTHING = new Result(false, List.of(), "", Summary.Count.NONE, Set.of(), 0, false, null, null);

    /** There is nothing to say of it in any report. */
    static final Result CLEAN = new Result(true, List.of(), "", Summary.Count.NONE, Set.of(), 0, false, null, null);

    static Result failed(String problem) {
        return new Result(false, List.of(), "", Summary.Count.NONE, Set.of(), 0, false, null, problem);
    }

    /** Nothing was done with it. */
    static Result leftOut(String notice) {
        return new Result(false, List.of(), "", Summary.Count.NONE, Set.of(), 0, false, notice, null);
    }

    static Result of(Checked checked, List<String> reports, FailOn failOn) {
        List<Diagnostic> diagnostics = checked.diagnostics();
        if (diagnostics.isEmpty()) {
            return new Result(true, reports, "", Summary.Count.NONE, Set.of(), 0, false, null, null);
        }
        Set<String> codes = new HashSet<>();
        for (Diagnostic diagnostic : diagnostics) {
            codes.add(diagnostic.code());
        }
        return new Result(
                true,
                reports,
                "",
                Summary.Count.of(diagnostics),
                codes,
                0,
                failOn.isReachedBy(diagnostics),
                null,
                null);
    }

    Result with(String otherOutput, int applied, @Nullable String otherProblem) {
        return new Result(isDocument, reports, otherOutput, count, codes, applied, fails, notice, otherProblem);
    }
}
