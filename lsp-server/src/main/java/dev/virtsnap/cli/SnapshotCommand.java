package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap snapshot}: the snapshots of a domain, seen and changed. */
final class SnapshotCommand implements Command {

    private static final String CURRENT = "current";

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "snapshot",
                "Shows the snapshots of a domain, and changes them by plans that you see first.",
                "",
                "Nothing is done that was not planned and shown, and agreed to by you or by --yes. Before anything is"
                        + " taken away, it is noted down what there was; see 'virtsnap journal'.");
        spec.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
        for (View view : Views.all()) {
            CommandSpec each = view.spec();
            LiveOptions.addConnection(each);
            spec.addSubcommand(view.name(), Options.withHelp(each));
        }
        for (Verb verb : Verbs.all()) {
            CommandSpec each = verb.spec();
            LiveOptions.addDoing(each);
            spec.addSubcommand(verb.name(), Options.withHelp(each));
        }
        CommandSpec current = Options.command(
                CURRENT, "Says which snapshot is the current one, or makes one it, under which the next will be.");
        current.addPositional(Options.places("DOMAIN [SNAPSHOT]"));
        LiveOptions.addDoing(current);
        spec.addSubcommand(CURRENT, Options.withHelp(current));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable {
        ParseResult inner = arguments.hasSubcommand() ? arguments.subcommand() : arguments;
        Given given = new Given(inner, streams);
        if (inner == arguments) {
            throw given.wrong("it takes a command");
        }
        String name = inner.commandSpec().name();
        if (name.equals(CURRENT)) {
            return given.words().size() == 1
                    ? Views.current().show(given)
                    : LiveOptions.does(Verbs.current(), given, false);
        }
        for (View view : Views.all()) {
            if (view.name().equals(name)) {
                return view.show(given);
            }
        }
        for (Verb verb : Verbs.all()) {
            if (verb.name().equals(name)) {
                return LiveOptions.does(verb, given, false);
            }
        }
        throw given.wrong("there is no command '" + name + "'");
    }
}
