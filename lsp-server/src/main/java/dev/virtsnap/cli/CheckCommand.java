package dev.virtsnap.cli;

import dev.virtsnap.cli.check.CheckOptions;
import dev.virtsnap.cli.check.CheckRun;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap check}. */
final class CheckCommand implements Command {

    private static final List<String> INTENTS = List.of("auto", "create", "redefine");

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
        spec.addOption(Options.choice(
                INTENTS,
                "What the documents are for: to create a snapshot or to redefine one. 'auto', the default, goes by what is"
                        + " in the document and says what it took it for.",
                "--intent"));
        FactOptions.addTo(spec);
        spec.addOption(Options.value(
                "SCHEMA",
                "What documents have to match: 'embedded', the default, the same everywhere; 'installed', the one of the"
                        + " libvirt on this machine; or a file, .rng or .xsd.",
                "--schema"));
        spec.addOption(Options.value(
                "LIST",
                "The rules to ask: 'all', the default; 'none', for the schema alone; or their ids and beginnings of ids,"
                        + " separated by commas, such as SNAP3,HAZ003.",
                "--rules"));
        ReportOptions.addTo(spec);
        spec.addOption(Options.flag("Mend what can be mended safely, in the files, and tell what is left.", "--fix"));
        spec.addOption(Options.flag("Show what --fix would change, and change nothing.", "--diff"));
        spec.addOption(Options.value("NAME", "What to call standard input in reports.", "--stdin-filename"));
        spec.addOption(
                Options.value("N", "How many documents to work on at once; as many as processors.", "--jobs", "-j"));
        spec.addOption(Options.flag("Show findings only: no summary, no progress.", "--quiet", "-q"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun {
        List<String> files = Options.positionals(arguments);
        boolean fix = arguments.hasMatchedOption("fix");
        boolean diff = arguments.hasMatchedOption("diff");
        if (fix && diff) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "--fix changes files and --diff does not; give one of them");
        }
        boolean quiet = arguments.hasMatchedOption("quiet");
        CheckOptions options = new CheckOptions(
                files.isEmpty() ? List.of(".") : files,
                Options.string(arguments, "stdin-filename", "<stdin>"),
                Schemas.open(Options.string(arguments, "schema", "embedded"), streams),
                intent(Options.word(arguments, INTENTS, "intent")),
                FactOptions.read(arguments),
                selection(arguments),
                fix ? CheckOptions.Mode.FIX : diff ? CheckOptions.Mode.DIFF : CheckOptions.Mode.REPORT,
                ReportOptions.read(arguments, quiet, fix && files.contains("-"), !diff, streams),
                quiet,
                jobs(arguments));
        return CheckRun.run(options, streams);
    }

    private static Intent.Choice intent(String word) {
        return switch (word) {
            case "create" -> Intent.Choice.CREATE;
            case "redefine" -> Intent.Choice.REDEFINE;
            default -> Intent.Choice.AUTO;
        };
    }

    private static RuleSelection selection(ParseResult arguments) {
        String list = Options.string(arguments, "rules", "all");
        RuleSelection selection = RuleSelection.of(list);
        if (selection == null) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--rules cannot be '" + list + "'; it is 'all', 'none', or ids and beginnings of ids, separated by"
                            + " commas; 'virtsnap rules' lists them");
        }
        return selection;
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
