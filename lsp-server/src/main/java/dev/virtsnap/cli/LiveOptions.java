package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.live.Connections;
import dev.virtsnap.cli.live.Doing;
import dev.virtsnap.cli.live.JournalPlace;
import dev.virtsnap.hypervisor.plan.Action;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** What all commands share that talk to a hypervisor. */
final class LiveOptions {

    private LiveOptions() {}

    static void addConnection(CommandSpec spec) {
        spec.addOption(Options.value(
                "URI",
                "The connection, such as qemu:///system; LIBVIRT_DEFAULT_URI by default. test:///default is libvirt's"
                        + " driver for tests.",
                "-c",
                "--connect"));
        spec.addOption(Options.flag("Answer in JSON.", "--json"));
    }

    static void addDoing(CommandSpec spec) {
        addConnection(spec);
        spec.addOption(Options.flag("Do it without asking.", "-y", "--yes"));
        spec.addOption(Options.flag("Show the plan and do nothing.", "-n", "--dry-run"));
        addJournal(spec);
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "all is done, or with --dry-run could be done");
        codes.put("1", "it is refused, it was not wanted, or a step failed");
        codes.put("2", "a command line that makes no sense, or no connection");
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
    }

    static void addJournal(CommandSpec spec) {
        spec.addOption(Options.value(
                "FOLDER",
                "Where it is noted down what there was before; ~/.local/state/virtsnap/journal by default.",
                "--journal"));
    }

    static String uri(Given given) throws Unreadable {
        return Connections.uri(given.value("connect"), given.streams());
    }

    /** Plans what a person has typed and, unless only the plan is wanted, does it; the exit code. */
    static int does(Verb verb, Given given, boolean planOnly) throws IOException, Unreadable {
        Action action = verb.action(given);
        Doing doing = new Doing(
                uri(given),
                given.word(0),
                planOnly || given.has("dry-run"),
                given.has("yes"),
                given.has("json"),
                JournalPlace.of(given.value("journal"), given.streams()));
        return doing.of(action, given.streams());
    }
}
