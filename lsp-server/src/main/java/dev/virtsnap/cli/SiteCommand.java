package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Explanation;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.cli.site.CodePage;
import dev.virtsnap.cli.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap site}. */
final class SiteCommand implements Command {

    @Override
    public String name() {
        return "site";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "site",
                "Writes all pages, of codes and of elements, as static pages for a browser, with a search.",
                "",
                "The folder is made if it is not there. It needs no server and no network.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .required(true)
                .paramLabel("FOLDER")
                .description("Where to write them, over files of the same names.")
                .build());
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun {
        String folder = Options.positionals(arguments).get(0);
        List<CodePage> pages = new ArrayList<>();
        for (String code : Pages.codes()) {
            Explanation explanation = Pages.INSTANCE.of(code);
            if (explanation != null) {
                pages.add(new CodePage(code, RulesCommand.severity(code), explanation.title(), explanation.page()));
            }
        }
        int written;
        try {
            written = new Site(Path.of(folder), Version.number(), pages).write();
        } catch (IOException e) {
            throw new CannotRun(Unreadable.because("the site '" + folder + "' cannot be written", e)
                    .sentence());
        }
        streams.print(
                "wrote " + written + " pages; begin with " + Path.of(folder).resolve("index.html") + "\n");
        return ExitCode.CLEAN;
    }
}
