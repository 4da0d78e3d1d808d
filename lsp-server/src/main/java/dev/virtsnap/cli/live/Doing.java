package dev.virtsnap.cli.live;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.run.Journal;
import dev.virtsnap.hypervisor.run.JournalEntry;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Runner;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Plans something, shows the plan, asks, and does it.
 *
 * @param uri the connection
 * @param domain the name of the domain
 * @param planOnly whether nothing is to be done
 * @param yes whether nobody is asked
 * @param json whether the answer is for a program
 * @param journal where it is noted what there was before
 */
public record Doing(String uri, String domain, boolean planOnly, boolean yes, boolean json, Journal journal) {

    /** All went as planned, or would. */
    public static final int DONE = 0;

    /** It was refused, failed or was not wanted. */
    public static final int NOT_DONE = 1;

    /** In the environment of commands that are part of a story, in which what libvirt's driver for tests knows is kept. */
    public static final String STORY = "virtsnap.story";

    private static final String CANCELLED = "Nothing was done.\n";

    /** Brings the records back to what they were before an entry of the journal, or says why not; the exit code. */
    public int undo(JournalEntry entry, Streams streams) throws IOException, Unreadable {
        return of(journal.undo(entry), streams);
    }

    /** Does it, or says why not; the exit code. */
    public int of(Action action, Streams streams) throws IOException, Unreadable {
        try (Hypervisor hypervisor = Connections.open(uri, !planOnly, streams)) {
            return with(hypervisor, action, streams);
        } catch (HypervisorException e) {
            throw new Unreadable(e.sentence());
        }
    }

    private int with(Hypervisor hypervisor, Action action, Streams streams) throws IOException, Unreadable {
        Planner planner = new Planner(Grammar.embedded(XsdDatatypes.INSTANCE), Clock.systemUTC());
        Plan plan;
        try (Domain opened = Connections.domain(hypervisor, domain)) {
            plan = planner.plan(action, Situation.of(hypervisor, opened));
        }
        if (!json) {
            streams.print(plan.text());
            streams.flush();
        }
        if (plan.isRefused() || planOnly) {
            print(plan, null, streams);
            return plan.isRefused() ? NOT_DONE : DONE;
        }
        if (!yes) {
            if (!streams.errIsTerminal() || json) {
                throw new Unreadable(
                        "nothing was done, for nobody could be asked: add --yes to do it, or use 'virtsnap plan'");
            }
            if (!Question.ask("Do this?", streams)) {
                streams.complain(CANCELLED);
                return NOT_DONE;
            }
        }
        return run(new Runner(planner, journal), plan, hypervisor, streams);
    }

    private int run(Runner runner, Plan plan, Hypervisor hypervisor, Streams streams) throws IOException, Unreadable {
        Outcome outcome;
        try (ProgressLine line = ProgressLine.start(streams)) {
            outcome = runner.run(plan, hypervisor, line);
        } catch (IOException e) {
            throw Unreadable.because("the journal cannot be written, so the step that was to come was not begun", e);
        }
        if (!json) {
            streams.print("\n" + outcome.text());
        }
        print(plan, outcome, streams);
        if (uri.startsWith("test:///") && !streams.environment().containsKey(STORY)) {
            streams.complain("virtsnap: libvirt's driver for tests forgets all of this when virtsnap ends\n");
        }
        return outcome.kind() == Outcome.Kind.DONE ? DONE : NOT_DONE;
    }

    private void print(Plan plan, @Nullable Outcome outcome, Streams streams) throws IOException {
        if (json) {
            streams.print(PlanJson.of(plan, outcome));
        }
    }
}
