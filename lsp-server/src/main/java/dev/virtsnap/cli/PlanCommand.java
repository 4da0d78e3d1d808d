package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap plan}: what a command of {@code virtsnap snapshot} would do. */
final class PlanCommand implements Command {

    @Override
    public String name() {
        return "plan";
    }

    private static List<Verb> verbs() {
        List<Verb> verbs = new ArrayList<>(Verbs.all());
        verbs.add(Verbs.current());
        return verbs;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "plan",
                "Shows what a command of 'virtsnap snapshot' would do, and does nothing.",
                "",
                "The steps, each with the call and the line for virsh; the snapshots before and after; what is lost;"
                        + " and what libvirt would refuse, why, and what helps.");
        spec.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
        for (Verb verb : verbs()) {
            CommandSpec each = verb.spec();
            LiveOptions.addConnection(each);
            Map<String, String> codes = new LinkedHashMap<>();
            codes.put("0", "it can be done");
            codes.put("1", "it is refused");
            codes.put("2", "a command line that makes no sense, or no connection");
            each.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
            spec.addSubcommand(verb.name(), Options.withHelp(each));
        }
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable {
        ParseResult inner = arguments.hasSubcommand() ? arguments.subcommand() : arguments;
        Given given = new Given(inner, streams);
        for (Verb verb : verbs()) {
            if (inner != arguments && verb.name().equals(inner.commandSpec().name())) {
                return LiveOptions.does(verb, given, true);
            }
        }
        throw given.wrong("it takes a command");
    }
}
