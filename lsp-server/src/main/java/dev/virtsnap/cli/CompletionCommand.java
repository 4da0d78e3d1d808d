package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap generate-completion}. */
final class CompletionCommand implements Command {

    @Override
    public String name() {
        return "generate-completion";
    }

    @Override
    public CommandSpec spec() {
        return Options.withHelp(Options.command(
                "generate-completion",
                "Prints a script that completes commands and options, for bash and zsh.",
                "",
                "To use it now: source <(virtsnap generate-completion)"));
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException {
        streams.print(AutoComplete.bash("virtsnap", new CommandLine(Program.root())));
        return ExitCode.CLEAN;
    }
}
