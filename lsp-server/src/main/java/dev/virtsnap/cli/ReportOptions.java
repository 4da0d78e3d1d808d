package dev.virtsnap.cli;

import dev.virtsnap.cli.report.CheckstyleFormat;
import dev.virtsnap.cli.report.ConciseFormat;
import dev.virtsnap.cli.report.Console;
import dev.virtsnap.cli.report.Format;
import dev.virtsnap.cli.report.GitHubFormat;
import dev.virtsnap.cli.report.GitLabFormat;
import dev.virtsnap.cli.report.HtmlFormat;
import dev.virtsnap.cli.report.JUnitFormat;
import dev.virtsnap.cli.report.JsonFormat;
import dev.virtsnap.cli.report.JsonLinesFormat;
import dev.virtsnap.cli.report.MarkdownFormat;
import dev.virtsnap.cli.report.Output;
import dev.virtsnap.cli.report.ProjectRoot;
import dev.virtsnap.cli.report.RdjsonFormat;
import dev.virtsnap.cli.report.ReportFile;
import dev.virtsnap.cli.report.SarifFormat;
import dev.virtsnap.cli.report.StepSummary;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.cli.report.Style;
import dev.virtsnap.cli.report.TapFormat;
import dev.virtsnap.cli.report.TextFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that say how to tell what was found, and to whom. */
final class ReportOptions {

    static final List<String> FORMATS = List.of(
            "text",
            "concise",
            "json",
            "jsonl",
            "sarif",
            "junit",
            "github",
            "gitlab",
            "checkstyle",
            "rdjson",
            "tap",
            "markdown",
            "html");

    private final ParseResult arguments;
    private final boolean quiet;
    private final Streams streams;

    private ReportOptions(ParseResult arguments, boolean quiet, Streams streams) {
        this.arguments = arguments;
        this.quiet = quiet;
        this.streams = streams;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--format")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("FORMAT[=FILE]")
                .completionCandidates(FORMATS)
                .description("How to tell: 'text' with the source, the default; 'concise', one line each; "
                        + String.join(", ", FORMATS.subList(2, FORMATS.size()))
                        + ". With =FILE into a file, which is replaced when all is told; given several times,"
                        + " all of them. Under GitHub Actions 'github' goes with the text by itself.")
                .build());
        spec.addOption(Options.choice(
                Colors.CHOICES, "Colours: by default on a terminal, unless NO_COLOR is set.", "--color"));
    }

    /**
     * The reports that are asked for.
     *
     * @param aside whether standard output is needed for something else, so that what would go there goes to standard error
     * @param toConsole whether to make reports for standard output at all
     */
    static List<Output> read(ParseResult arguments, boolean quiet, boolean aside, boolean toConsole, Streams streams) {
        return new ReportOptions(arguments, quiet, streams).read(new Console(streams, aside), toConsole);
    }

    private List<Output> read(Console console, boolean toConsole) {
        List<Output> outputs = new ArrayList<>();
        Set<String> files = new HashSet<>();
        String onConsole = "";
        List<String> asked = arguments.matchedOptionValue("format", List.of());
        for (String each : asked) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            if (!FORMATS.contains(name)) {
                throw wrong("--format cannot be '" + name + "'; it is one of " + String.join(", ", FORMATS));
            }
            String file = equals < 0 ? "" : each.substring(equals + 1);
            if (0 <= equals) {
                if (file.isEmpty() || !files.add(file)) {
                    throw wrong(
                            file.isEmpty()
                                    ? "--format " + each + " names no file; write it like " + name + "=FILE"
                                    : "two reports cannot both go to '" + file + "'");
                }
                outputs.add(new Output(format(name, Style.PLAIN), new ReportFile(file)));
            } else if (!onConsole.isEmpty()) {
                throw wrong("two reports, " + onConsole + " and " + name
                        + ", cannot both go to standard output; send one" + " to a file: --format " + name + "=FILE");
            } else {
                onConsole = name;
            }
        }
        if (toConsole) {
            addConsole(outputs, onConsole, console);
        }
        return outputs;
    }

    private void addConsole(List<Output> outputs, String asked, Console console) {
        boolean byItself =
                asked.isEmpty() && "true".equals(streams.environment().get("GITHUB_ACTIONS"));
        Style style = Colors.style(Options.word(arguments, Colors.CHOICES, "color"), streams);
        outputs.add(new Output(format(asked.isEmpty() ? "text" : asked, style), console));
        if (byItself) {
            outputs.add(new Output(format("github", style), console));
        }
        String summary = streams.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if ((byItself || asked.equals("github")) && !summary.isEmpty()) {
            outputs.add(new Output(new MarkdownFormat(), new StepSummary(summary)));
        }
    }

    private Format format(String name, Style style) {
        return switch (name) {
            case "concise" -> new ConciseFormat();
            case "json" -> new JsonFormat(Version.number());
            case "jsonl" -> new JsonLinesFormat(Version.number());
            case "sarif" -> new SarifFormat(Version.number(), Pages.INSTANCE);
            case "junit" -> new JUnitFormat();
            case "github" ->
                new GitHubFormat(ProjectRoot.of(streams.environment().get("GITHUB_WORKSPACE")));
            case "gitlab" ->
                new GitLabFormat(ProjectRoot.of(streams.environment().get("CI_PROJECT_DIR")));
            case "checkstyle" -> new CheckstyleFormat();
            case "rdjson" -> new RdjsonFormat();
            case "tap" -> new TapFormat();
            case "markdown" -> new MarkdownFormat();
            case "html" -> new HtmlFormat(Version.number(), Pages.INSTANCE);
            default -> new TextFormat(style, quiet);
        };
    }

    private ParameterException wrong(String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
