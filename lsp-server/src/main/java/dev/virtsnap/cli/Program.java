package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.cli.report.Unwritable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From the arguments to the command that is meant. */
public final class Program {

    private Program() {}

    static List<Command> commands() {
        return List.of(
                new CheckCommand(),
                new ExplainCommand(),
                new RulesCommand(),
                new ReleasesCommand(),
                new ConfigCommand(),
                new SchemaCommand(),
                new SnapshotCommand(),
                new PlanCommand(),
                new JournalCommand(),
                new DemoCommand(),
                new LspCommand(),
                new SiteCommand(),
                new CompletionCommand(),
                new ManPageCommand());
    }

    /** Runs a command line and gives the exit code. */
    public static int run(String[] args, Streams streams) {
        try {
            int code = dispatch(args, streams);
            streams.flush();
            return code;
        } catch (CannotRun e) {
            streams.complain("virtsnap: " + e.message() + "\n");
        } catch (Unreadable e) {
            streams.complain("virtsnap: " + e.sentence() + "\n");
        } catch (ParameterException e) {
            CommandSpec spec = e.getCommandLine().getCommandSpec();
            String called = spec.qualifiedName();
            streams.complain(called + ": " + e.getMessage() + "\nTry '" + called + " --help'.\n");
        } catch (Unwritable e) {
            streams.complain("virtsnap: " + e.sentence() + "\n");
        } catch (IOException e) {
            // whoever read our output has gone: nothing to say to anyone
            if (!"Broken pipe".equals(e.getMessage())) {
                streams.complain("virtsnap: the output cannot be written: " + e.getMessage() + "\n");
            }
        }
        return ExitCode.COULD_NOT_RUN;
    }

    private static int dispatch(String[] args, Streams streams) throws IOException, CannotRun, Unreadable {
        // what we do not use takes milliseconds to set up: converters to classes of java.time, and closures of Groovy
        System.setProperty("picocli.converters.excludes", "*");
        System.setProperty("picocli.disable.closures", "true");
        CommandLine line = new CommandLine(args.length == 0 ? root() : rootFor(args[0]));
        ParseResult arguments = line.parseArgs(args);
        ParseResult inner = arguments.hasSubcommand() ? arguments.subcommand() : arguments;
        ParseResult innermost = inner.hasSubcommand() ? inner.subcommand() : inner;
        if (innermost.isUsageHelpRequested()) {
            streams.print(usage(innermost.commandSpec().commandLine(), streams));
            return ExitCode.CLEAN;
        }
        if (inner.isVersionHelpRequested()) {
            streams.print(Version.sentence() + "\n");
            return ExitCode.CLEAN;
        }
        for (Command command : commands()) {
            if (command.name().equals(inner.commandSpec().name())) {
                return command.run(inner, streams);
            }
        }
        streams.complain(usage(line, streams));
        return ExitCode.COULD_NOT_RUN;
    }

    /** The description of the program with all its commands. */
    static CommandSpec root() {
        return root(commands());
    }

    /** As {@link #root()}, but if a word is a command with that one only: describing all takes time that one notices. */
    private static CommandSpec rootFor(String word) {
        List<Command> all = commands();
        for (Command command : all) {
            if (command.name().equals(word)) {
                return root(List.of(command));
            }
        }
        return root(all);
    }

    private static CommandSpec root(List<Command> commands) {
        CommandSpec root =
                Options.command("virtsnap", "Checks libvirt <domainsnapshot> documents before libvirt does.");
        root.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        Options.withHelp(root);
        for (Command command : commands) {
            root.addSubcommand(command.name(), command.spec());
        }
        return root;
    }

    static String usage(CommandLine line, Streams streams) {
        line.setUsageHelpWidth(Math.min(100, Math.max(60, streams.columns())));
        return line.getUsageMessage(streams.outIsTerminal() && !Colors.unwanted() ? Ansi.ON : Ansi.OFF);
    }
}
