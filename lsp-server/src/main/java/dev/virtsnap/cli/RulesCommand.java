package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Explanation;
import dev.virtsnap.cli.report.Json;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.ide.Suppressions;
import dev.virtsnap.language.rules.Rule;
import dev.virtsnap.language.rules.Rules;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap rules}. */
final class RulesCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "rules",
                "Lists every code that 'check' can report: its severity and what it means.",
                "",
                "xml/... are about the document as XML, schema/... about its grammar, SNAP... about what libvirt refuses,"
                        + " and HAZ... about what it does to someone's surprise; virtsnap/... are about comments that speak to"
                        + " virtsnap.");
        spec.addOption(Options.choice(FORMATS, "How to list: 'text' or 'json'.", "--format"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException {
        boolean json = Options.word(arguments, FORMATS, "format").equals("json");
        streams.print(json ? json() : text());
        return ExitCode.CLEAN;
    }

    private static String text() {
        StringBuilder out = new StringBuilder();
        for (String code : Pages.codes()) {
            pad(out, code, 34);
            pad(out, severity(code), 9);
            out.append(title(code)).append('\n');
        }
        return out.toString();
    }

    private static String json() {
        StringBuilder out = new StringBuilder("[");
        for (String code : Pages.codes()) {
            Json json = new Json().object();
            json.name("code").value(code);
            json.name("severity").value(severity(code));
            json.name("title").value(title(code));
            out.append(out.length() == 1 ? "\n" : ",\n").append(json.endObject());
        }
        return out.append("\n]\n").toString();
    }

    /** What most diagnostics of a code are. */
    static String severity(String code) {
        if (code.equals(Suppressions.UNUSED)) {
            return "warning";
        }
        Rule rule = Rules.of(code);
        return rule == null ? "error" : rule.severity().word();
    }

    private static String title(String code) {
        Explanation explanation = Pages.INSTANCE.of(code);
        return explanation == null ? "" : explanation.title();
    }

    private static void pad(StringBuilder out, String text, int width) {
        out.append(text).append(" ".repeat(Math.max(1, width - text.length())));
    }
}
