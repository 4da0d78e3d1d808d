package dev.virtsnap.hypervisor.run;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what plans say. May be shared by threads; two runs on one domain exclude each other. */
public final class Runner {

    private static final String LOOK = "Look at the snapshots as they are now before anything else.";

    private final Planner planner;
    private final Journal journal;

    public Runner(Planner planner, Journal journal) {
        this.planner = planner;
        this.journal = journal;
    }

    /**
     * Runs a plan to its end, to the first step that fails, or to where it is cancelled.
     *
     * @param hypervisor a connection that may change something
     * @throws IOException if the journal cannot be begun; then nothing was done
     * @throws HypervisorException if the domain cannot be read; then nothing was done
     */
    @Blocking
    public Outcome run(Plan plan, Hypervisor hypervisor, Progress progress) throws IOException {
        if (plan.isRefused()) {
            return Outcome.nothingDone(
                    Outcome.Kind.REFUSED, plan.steps(), plan.refusals().get(0).reason(), "");
        }
        try (Domain domain = hypervisor.domain(plan.domain());
                DomainLock lock = DomainLock.take(journal.locks(), domain.uuid())) {
            if (lock == null) {
                return Outcome.nothingDone(
                        Outcome.Kind.BUSY,
                        plan.steps(),
                        "Another virtsnap works on the domain '" + plan.domain() + "'.",
                        "Wait until it is done, and plan again.");
            }
            return locked(plan, hypervisor, domain, progress);
        }
    }

    private Outcome locked(Plan plan, Hypervisor hypervisor, Domain domain, Progress progress) throws IOException {
        Situation situation = Situation.of(hypervisor, domain);
        if (!situation.digest().equals(plan.digest())) {
            return Outcome.nothingDone(
                    Outcome.Kind.CHANGED,
                    plan.steps(),
                    "The domain '" + plan.domain() + "' is not what it was when the plan was made.",
                    "Plan again, and look at what has become of it.");
        }
        // documents were perhaps read where libvirt leaves out passwords; a new snapshot keeps the name that was shown
        List<Step> steps = plan.action() instanceof Create
                ? plan.steps()
                : planner.plan(plan.action(), situation).steps();
        JournalEntry entry = plan.isDestructive() ? journal.begin(plan, situation) : null;
        List<Step> done = new ArrayList<>();
        for (Step step : steps) {
            List<Step> left = steps.subList(done.size(), steps.size());
            if (progress.isCancelled()) {
                return new Outcome(
                        Outcome.Kind.CANCELLED,
                        done,
                        null,
                        left,
                        "",
                        "It was cancelled.",
                        advice(done, null, entry),
                        List.of(),
                        entry);
            }
            try {
                if (entry != null) {
                    journal.step(entry, step);
                }
            } catch (IOException e) {
                return unwritten(e, done, left, entry);
            }
            progress.begins(done.size() + 1, steps.size(), step);
            Failure failure = failure(step, hypervisor, domain, progress);
            if (failure != null) {
                String now = new Aftermath(hypervisor, plan.domain())
                        .sentence(
                                step,
                                planner.treeAfter(done, situation),
                                planner.treeAfter(steps.subList(0, done.size() + 1), situation),
                                situation.state());
                return new Outcome(
                        failure.kind(),
                        List.copyOf(done),
                        step,
                        List.copyOf(left.subList(1, left.size())),
                        failure.why().constant(),
                        failure.why().sentence(),
                        now + " " + advice(done, step, entry),
                        List.of(),
                        entry);
            }
            done.add(step);
            progress.done(step);
        }
        return ended(plan, hypervisor, domain, done, entry);
    }

    private record Failure(Outcome.Kind kind, HypervisorException why) {}

    private static @Nullable Failure failure(Step step, Hypervisor hypervisor, Domain domain, Progress progress) {
        Watcher watcher = Watcher.start(hypervisor, domain.name(), progress);
        try {
            step.run(domain);
            return null;
        } catch (HypervisorException e) {
            return new Failure(watcher.hasAborted() ? Outcome.Kind.CANCELLED : Outcome.Kind.FAILED, e);
        } finally {
            watcher.end();
        }
    }

    private static Outcome unwritten(IOException why, List<Step> done, List<Step> left, @Nullable JournalEntry entry) {
        return new Outcome(
                Outcome.Kind.FAILED,
                List.copyOf(done),
                null,
                List.copyOf(left),
                "",
                "The journal cannot be written (" + why.getMessage() + "), so the next step was not begun.",
                "Make room for it. " + advice(done, null, entry),
                List.of(),
                entry);
    }

    private static String advice(List<Step> done, @Nullable Step failed, @Nullable JournalEntry entry) {
        if (done.isEmpty()) {
            return "Nothing was done before. " + LOOK;
        }
        boolean data = done.stream().anyMatch(Step::changesData) || (failed != null && failed.changesData());
        String kept = entry == null ? "" : " What there was before is in " + entry.folder() + ".";
        return LOOK
                + kept
                + (entry == null || data ? "" : " 'virtsnap journal undo " + entry.id() + "' brings the records back.");
    }

    private Outcome ended(
            Plan plan, Hypervisor hypervisor, Domain domain, List<Step> done, @Nullable JournalEntry entry)
            throws IOException {
        if (entry != null) {
            journal.done(entry);
        }
        String sentence = "Done.";
        List<String> differences;
        try {
            differences = TreeShape.changes(
                    plan.after(), Situation.of(hypervisor, domain).tree());
        } catch (HypervisorException gone) {
            // a transient domain that was stopped is there no more
            differences = List.of();
            sentence = "Done; nobody could look at the domain afterwards (" + gone.sentence() + ").";
        }
        return new Outcome(Outcome.Kind.DONE, List.copyOf(done), null, List.of(), "", sentence, "", differences, entry);
    }
}
