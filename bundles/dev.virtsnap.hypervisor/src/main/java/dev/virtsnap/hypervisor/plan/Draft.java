package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.schema.Grammar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A plan while it is made. Each step is tried on what the steps before it have left. */
public final class Draft {

    private final Situation situation;
    private final Simulation simulation;
    private final String freshName;
    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<Hazard> hazards = new LinkedHashSet<>();
    private final Set<Loss> losses = new LinkedHashSet<>();

    /**
     * Begins one.
     *
     * @param freshName the name of a snapshot whose definition has none
     */
    Draft(Situation situation, Grammar grammar, String freshName) {
        this.situation = situation;
        this.simulation = new Simulation(situation, grammar);
        this.freshName = freshName;
    }

    Simulation simulation() {
        return simulation;
    }

    String freshName() {
        return freshName;
    }

    SnapshotTree tree() {
        return simulation.tree();
    }

    Facts facts() {
        return simulation.facts();
    }

    boolean isTestDriver() {
        return facts().driver() == Driver.TEST;
    }

    Situation situation() {
        return situation;
    }

    /** Adds a step. Behind one that is refused nothing is foretold. */
    void step(Step step) {
        steps.add(step);
        if (!refusals.isEmpty()) {
            return;
        }
        Verdict verdict = step.verdict(simulation);
        hazards.addAll(verdict.hazards());
        refusals.addAll(verdict.refusals());
        if (refusals.isEmpty()) {
            losses.addAll(step.losses(simulation));
            step.play(simulation);
        }
    }

    /** Says that nothing of this is done, though libvirt might do it. */
    void refuse(String reason) {
        refusals.add(Refusal.own(reason));
    }

    void warn(Hazard hazard) {
        hazards.add(hazard);
    }

    /** How many steps there are. */
    int steps() {
        return steps.size();
    }

    /** Whether the disks of the domain are those that it has now: no step before changes them. */
    boolean hasDisksOfNow() {
        return steps.stream().allMatch(DropSavedState.class::isInstance);
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    Plan plan(Action action) {
        boolean refused = !refusals.isEmpty();
        return new Plan(
                situation.uri(),
                situation.domain(),
                action,
                situation.digest(),
                List.copyOf(steps),
                situation.tree(),
                refused ? situation.tree() : simulation.tree(),
                situation.state(),
                refused ? situation.state() : simulation.state(),
                List.copyOf(losses),
                List.copyOf(hazards),
                List.copyOf(refusals));
    }
}
