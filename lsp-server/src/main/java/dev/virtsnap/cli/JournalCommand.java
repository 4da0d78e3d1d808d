package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.live.Doing;
import dev.virtsnap.cli.live.JournalPlace;
import dev.virtsnap.cli.report.Json;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.run.Journal;
import dev.virtsnap.hypervisor.run.JournalEntry;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap journal}: what there was before something was taken away. */
final class JournalCommand implements Command {

    private static final String UNDO = "undo";

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "journal",
                "Lists what was done to snapshots, and brings back what libvirt had noted down of them.",
                "",
                "Each entry is a folder with the definition of the domain and of each snapshot, for its owner's eyes"
                        + " alone.");
        spec.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
        CommandSpec list = Options.command("list", "Lists the entries, the newest first.");
        LiveOptions.addJournal(list);
        list.addOption(Options.flag("Answer in JSON.", "--json"));
        spec.addSubcommand("list", Options.withHelp(list));
        CommandSpec undo = Options.command(
                UNDO,
                "Brings the records of a domain back to what they were before an entry. Data does not come back.");
        undo.addPositional(Options.places("ENTRY"));
        LiveOptions.addDoing(undo);
        spec.addSubcommand(UNDO, Options.withHelp(undo));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable {
        if (!arguments.hasSubcommand()) {
            throw new Given(arguments, streams).wrong("it takes a command: list or undo");
        }
        Given given = new Given(arguments.subcommand(), streams);
        Journal journal = JournalPlace.of(given.value("journal"), streams);
        if (arguments.subcommand().commandSpec().name().equals(UNDO)) {
            Verb.counted(given, "ENTRY", 1, 1);
            return undo(given, journal);
        }
        List<JournalEntry> entries = entries(journal);
        streams.print(given.has("json") ? json(entries) : text(entries));
        return ExitCode.CLEAN;
    }

    private static List<JournalEntry> entries(Journal journal) throws Unreadable {
        try {
            return journal.entries();
        } catch (IOException e) {
            throw Unreadable.because("the journal cannot be read", e);
        }
    }

    private static int undo(Given given, Journal journal) throws IOException, Unreadable {
        for (JournalEntry entry : entries(journal)) {
            if (entry.id().equals(given.word(0))) {
                String uri = given.value("connect").isEmpty() ? entry.uri() : given.value("connect");
                return new Doing(
                                uri, entry.domain(), given.has("dry-run"), given.has("yes"), given.has("json"), journal)
                        .undo(entry, given.streams());
            }
        }
        throw new Unreadable(
                "there is no entry '" + given.word(0) + "'; 'virtsnap journal list' lists those there are");
    }

    private static String text(List<JournalEntry> entries) {
        StringBuilder out = new StringBuilder();
        for (JournalEntry entry : entries) {
            out.append(entry.id())
                    .append("  ")
                    .append(Shown.quoted(entry.domain()))
                    .append(" on ");
            out.append(Shown.plain(entry.uri())).append(": ").append(entry.action());
            out.append(entry.isDone() ? "" : ", not finished");
            out.append(entry.beyondRecords().isEmpty() ? "" : ", cannot be undone")
                    .append('\n');
        }
        return out.length() == 0 ? "(no entries)\n" : out.toString();
    }

    private static String json(List<JournalEntry> entries) {
        Json json = new Json().array();
        for (JournalEntry entry : entries) {
            json.object().name("id").value(entry.id());
            json.name("time").value(entry.time().toString());
            json.name("uri").value(entry.uri());
            json.name("domain").value(entry.domain());
            json.name("uuid").value(entry.uuid());
            json.name("action").value(entry.action());
            json.name("done").value(entry.isDone());
            json.name("undoable").value(entry.beyondRecords().isEmpty());
            json.name("folder").value(entry.folder().toString()).endObject();
        }
        return json.endArray() + "\n";
    }
}
