package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.schema.Grammar;
import java.time.Clock;
import java.util.List;

/** Makes plans. May be shared by threads. */
public final class Planner {

    private final Grammar grammar;
    private final Clock clock;

    /**
     * A planner.
     *
     * @param grammar what definitions are checked against
     * @param clock for the name of a snapshot that is given none
     */
    public Planner(Grammar grammar, Clock clock) {
        this.grammar = grammar;
        this.clock = clock;
    }

    /** What doing this would mean. Nothing is asked and nothing happens. */
    public Plan plan(Action action, Situation situation) {
        Draft draft = new Draft(situation, grammar, Long.toString(clock.millis() / 1_000));
        action.draft(draft);
        return draft.plan(action);
    }

    /** The snapshots as they are to be once these steps are done. */
    public SnapshotTree treeAfter(List<Step> steps, Situation situation) {
        Simulation simulation = new Simulation(situation, grammar);
        steps.forEach(step -> step.play(simulation));
        return simulation.tree();
    }
}
