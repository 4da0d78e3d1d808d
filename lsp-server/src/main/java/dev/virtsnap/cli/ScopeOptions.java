package dev.virtsnap.cli;

import dev.virtsnap.cli.input.ChangedFiles;
import dev.virtsnap.cli.input.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that say which of the documents are checked, and when. */
final class ScopeOptions {

    private ScopeOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.flag(
                "Check only files that git calls changed: in the working tree or the index, or not known to it yet.",
                "--changed"));
        spec.addOption(Options.value(
                "REVISION",
                "Check only files that have changed since the history parted from that of a revision, such as"
                        + " origin/main, and those of --changed.",
                "--since"));
        spec.addOption(Options.flag("Check again whenever a file changes, until Ctrl-C.", "--watch"));
    }

    /** The files that alone are wanted; null if all are. */
    static @Nullable ChangedFiles changed(ParseResult arguments, List<String> files) throws Unreadable {
        String since = arguments.matchedOptionValue("since", (String) null);
        return since == null && !arguments.hasMatchedOption("changed") ? null : ChangedFiles.of(files, since);
    }

    static boolean watches(ParseResult arguments, List<String> files) {
        if (!arguments.hasMatchedOption("watch")) {
            return false;
        }
        for (String other : List.of("fix", "diff", "update-baseline")) {
            if (arguments.hasMatchedOption(other)) {
                throw wrong(arguments, "--watch only looks; it does not go with --" + other);
            }
        }
        if (files.contains("-")) {
            throw wrong(arguments, "--watch cannot see changes of standard input; name files or folders");
        }
        return true;
    }

    /** The files beside the documents that a check reads because options name them. */
    static List<String> beside(ParseResult arguments) {
        List<String> files = new ArrayList<>();
        for (String option : List.of("config", "domain", "schema", "baseline")) {
            String file = arguments.matchedOptionValue(option, (String) null);
            if (file != null && !file.equals("embedded") && !file.equals("installed")) {
                files.add(file);
            }
        }
        return files;
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
