package dev.virtsnap.referee.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.plan.Refusal;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeShape;
import dev.virtsnap.hypervisor.run.Journal;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Progress;
import dev.virtsnap.hypervisor.run.Runner;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans an action, does it, and compares what libvirt has made of it with what was foretold. */
public final class Trial {

    private static final Grammar GRAMMAR = Grammar.embedded(XsdDatatypes.INSTANCE);

    private final Planner planner = new Planner(GRAMMAR, Clock.systemUTC());
    private final Runner runner;
    private final Hypervisor hypervisor;
    private final String name;
    private final Map<String, Integer> counts = new TreeMap<>();

    public Trial(Hypervisor hypervisor, String name, Path folder) {
        this.hypervisor = hypervisor;
        this.name = name;
        this.runner = new Runner(planner, new Journal(folder.resolve("journal"), Clock.systemUTC()));
    }

    public Situation situation() {
        try (Domain domain = hypervisor.domain(name)) {
            return Situation.of(hypervisor, domain);
        }
    }

    /** How often each kind of action ended in which way. */
    public Map<String, Integer> counts() {
        return counts;
    }

    private void count(Plan plan, String how) {
        counts.merge(plan.action().getClass().getSimpleName() + " " + how, 1, Integer::sum);
    }

    /** Does it, or proves that it cannot be done. */
    public Plan of(Action action) {
        Situation before = situation();
        Plan plan = planner.plan(action, before);
        if (!plan.isRefused()) {
            runAsPlanned(plan);
            count(plan, "done");
        } else if (plan.refusals().get(0).isOfLibvirt()) {
            runToRefusal(plan);
            count(plan, "refused by libvirt");
        } else {
            count(plan, "refused by us");
        }
        return plan;
    }

    private void runAsPlanned(Plan plan) {
        Outcome outcome;
        try {
            outcome = runner.run(plan, hypervisor, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(Outcome.Kind.DONE, outcome.kind(), () -> plan.text() + "\n" + outcome.text() + details(plan));
        assertEquals(List.of(), outcome.differences(), () -> plan.text() + "\n" + outcome.text() + details(plan));
        Situation after = situation();
        assertEquals(List.of(), TreeShape.changes(plan.after(), after.tree()), plan::text);
        assertEquals(plan.stateAfter(), after.state(), plan::text);
    }

    /** The steps before the one that is refused are done, and that one is refused in the words of the plan. */
    private void runToRefusal(Plan plan) {
        try (Domain domain = hypervisor.domain(name)) {
            for (Step step : plan.steps()) {
                step.run(domain);
            }
            fail("libvirt has refused nothing:\n" + plan.text() + details(plan));
        } catch (HypervisorException e) {
            List<Refusal> all = plan.refusals();
            boolean foretold = all.get(0).foretells(e.constant(), e.sentence())
                    || (all.get(0).rule().startsWith("SNAP")
                            && isOfDocument(plan)
                            && all.stream().anyMatch(each -> each.foretells(e.constant(), e.sentence())));
            assertTrue(foretold, () -> e.constant() + " " + e.sentence() + "\n" + plan.text() + details(plan));
        }
    }

    /** Of several mistakes in one document libvirt tells one; which, is not foretold. */
    private static boolean isOfDocument(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.function().startsWith("virDomainSnapshotCreateXML"));
    }

    private static String details(Plan plan) {
        return plan.steps() + "\n" + plan.hazards();
    }
}
