package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.ChangedFiles;
import dev.virtsnap.cli.report.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to check, and how.
 *
 * @param arguments files, folders, patterns, and {@code -}
 * @param stdinName what {@code -} is called in reports
 * @param skipsOthers whether to pass over files that are named and are no snapshot documents
 * @param changed the files that alone are checked; null if all are
 * @param profiles what documents are checked with
 * @param mode what to do about what is found
 * @param outputs the reports to make
 * @param quiet whether to leave out progress and the summary
 * @param jobs how many documents to work on at once, at least 1
 */
public record CheckOptions(
        List<String> arguments,
        String stdinName,
        boolean skipsOthers,
        @Nullable ChangedFiles changed,
        Profiles profiles,
        Mode mode,
        List<Output> outputs,
        boolean quiet,
        int jobs) {

    /** What to do about what is found. */
    public enum Mode {
        /** Tell it. */
        REPORT,
        /** Apply the safe fixes and tell the rest. */
        FIX,
        /** Show what {@link #FIX} would change. */
        DIFF
    }

    public CheckOptions {
        arguments = List.copyOf(arguments);
        outputs = List.copyOf(outputs);
    }
}
