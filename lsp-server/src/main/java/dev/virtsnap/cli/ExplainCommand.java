package dev.virtsnap.cli;

import dev.virtsnap.cli.html.HtmlPage;
import dev.virtsnap.cli.html.Markdown;
import dev.virtsnap.cli.report.Explanation;
import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap explain}. */
final class ExplainCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "markdown", "html");

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "explain",
                "Shows the page of a code: what it means, why it matters, a bad and a good document.",
                "",
                "The codes stand in brackets behind each finding; 'virtsnap rules' lists them.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .paramLabel("CODE")
                .completionCandidates(new CodeCandidates())
                .description("Such as SNAP010 or schema/unknown-element.")
                .build());
        spec.addOption(Options.choice(
                FORMATS, "How to show it: 'text', 'markdown', or 'html', a page for a browser.", "--format"));
        spec.addOption(Options.choice(
                Colors.CHOICES, "Colours: by default on a terminal, unless NO_COLOR is set.", "--color"));
        return Options.withHelp(spec);
    }

    /** All codes, looked up only when a completion script is made. */
    private static final class CodeCandidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Pages.codes().iterator();
        }
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun {
        MarkdownView view = new MarkdownView(
                Colors.style(Options.word(arguments, Colors.CHOICES, "color"), streams),
                Math.min(100, streams.columns()));
        String format = Options.word(arguments, FORMATS, "format");
        StringBuilder html = new StringBuilder();
        String between = "";
        for (String code : Options.positionals(arguments)) {
            Explanation explanation = Pages.INSTANCE.of(canonical(code));
            if (explanation == null) {
                throw new CannotRun("there is no code '" + code + "'; 'virtsnap rules' lists those there are");
            }
            switch (format) {
                case "markdown" -> streams.print(between + explanation.page());
                case "html" -> html.append(new Markdown(Set.of(), UnaryOperator.identity()).html(explanation.page()));
                default -> streams.print(between + view.render(explanation.page()));
            }
            between = "\n";
        }
        if (0 < html.length()) {
            streams.print(HtmlPage.alone("virtsnap explain", html.toString()));
        }
        return ExitCode.CLEAN;
    }

    /** A code as people type it: {@code snap010}, {@code unknown-element}, or with the brackets it was printed in. */
    private static String canonical(String typed) {
        String code = typed.startsWith("[") && typed.endsWith("]") ? typed.substring(1, typed.length() - 1) : typed;
        for (String known : Pages.codes()) {
            String bare = known.substring(known.indexOf('/') + 1);
            if (known.equalsIgnoreCase(code) || bare.equals(code.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        return code;
    }
}
