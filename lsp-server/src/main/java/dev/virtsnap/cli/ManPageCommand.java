package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap generate-man-page}. */
final class ManPageCommand implements Command {

    @Override
    public String name() {
        return "generate-man-page";
    }

    @Override
    public CommandSpec spec() {
        return Options.withHelp(Options.command(
                "generate-man-page",
                "Prints the manual page, for man(1).",
                "",
                "To read it now: virtsnap generate-man-page | man -l -"));
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException {
        streams.print(ManPage.of(Program.root()));
        return ExitCode.CLEAN;
    }
}
