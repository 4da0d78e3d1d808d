package dev.virtsnap.cli;

import dev.virtsnap.cli.baseline.Baselines;
import dev.virtsnap.cli.check.CheckOptions;
import dev.virtsnap.cli.check.CheckRun;
import dev.virtsnap.cli.check.Profiles;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap check}. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "check",
                "Checks documents and says what is wrong with them, where, what was expected and what to do.",
                "",
                "In a folder it looks at every *.xml file below whose root is <domainsnapshot>; a file that is named is"
                        + " checked whatever it holds. Files and folders whose name begins with a dot are left out unless"
                        + " named.");
        spec.usageMessage()
                .synopsisHeading("Usage: ")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.ofCheck());
        spec.addPositional(Options.arguments(
                "FILE",
                "0..*",
                "Files, folders, quoted patterns such as 'vms/**/*.xml', or - for standard input."
                        + " The current folder if there is none."));
        ScopeOptions.addTo(spec);
        SettingOptions.addTo(spec);
        ReportOptions.addTo(spec);
        spec.addOption(Options.flag("Mend what can be mended safely, in the files, and tell what is left.", "--fix"));
        spec.addOption(Options.flag("Show what --fix would change, and change nothing.", "--diff"));
        spec.addOption(Options.flag(
                "Write the baseline anew: what is found now is not told from now on, and what is gone is taken out.",
                "--update-baseline"));
        spec.addOption(Options.flag(
                "Pass over files that are named and are no snapshot documents, as in folders; for hooks.",
                "--skip-others"));
        spec.addOption(Options.value("NAME", "What to call standard input in reports.", "--stdin-filename"));
        spec.addOption(
                Options.value("N", "How many documents to work on at once; as many as processors.", "--jobs", "-j"));
        spec.addOption(Options.flag("Show findings only: no summary, no progress.", "--quiet", "-q"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable {
        List<String> files = Options.positionals(arguments);
        boolean fix = arguments.hasMatchedOption("fix");
        boolean diff = arguments.hasMatchedOption("diff");
        if (fix && diff) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "--fix changes files and --diff does not; give one of them");
        }
        if (arguments.hasMatchedOption("update-baseline") && (fix || diff)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--update-baseline keeps what is found as it is; give --" + (fix ? "fix" : "diff")
                            + " by itself before");
        }
        List<String> scope = files.isEmpty() ? List.of(".") : files;
        if (ScopeOptions.watches(arguments, files)) {
            return WatchLoop.run(
                    scope, ScopeOptions.beside(arguments), streams, () -> check(arguments, scope, streams));
        }
        return check(arguments, scope, streams);
    }

    private static int check(ParseResult arguments, List<String> files, Streams streams)
            throws IOException, CannotRun, Unreadable {
        boolean fix = arguments.hasMatchedOption("fix");
        boolean diff = arguments.hasMatchedOption("diff");
        boolean quiet = arguments.hasMatchedOption("quiet");
        CheckOptions options = new CheckOptions(
                files,
                Options.string(arguments, "stdin-filename", "<stdin>"),
                arguments.hasMatchedOption("skip-others"),
                ScopeOptions.changed(arguments, files),
                new Profiles(
                        SettingOptions.read(arguments),
                        SettingOptions.configurations(arguments),
                        new Schemas(streams),
                        new Baselines(arguments.hasMatchedOption("update-baseline"))),
                fix ? CheckOptions.Mode.FIX : diff ? CheckOptions.Mode.DIFF : CheckOptions.Mode.REPORT,
                ReportOptions.read(arguments, quiet, fix && files.contains("-"), !diff, streams),
                quiet,
                jobs(arguments));
        return CheckRun.run(options, streams);
    }

    private static int jobs(ParseResult arguments) {
        String jobs = Options.string(arguments, "jobs", "");
        if (jobs.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int n = Integer.parseInt(jobs);
            if (0 < n && n <= 1024) {
                return n;
            }
        } catch (NumberFormatException e) {
            // told below, with numbers that are out of range
        }
        throw new ParameterException(
                arguments.commandSpec().commandLine(),
                "--jobs cannot be '" + jobs + "'; it is a number from 1 to 1024");
    }
}
