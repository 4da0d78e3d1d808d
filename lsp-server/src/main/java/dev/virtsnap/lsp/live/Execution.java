package dev.virtsnap.lsp.live;

import com.google.gson.JsonElement;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a plan to what came of it.
 *
 * @param call for which it is done
 * @param token that the editor gave for progress
 */
record Execution(Live live, Call call, Json token) {

    private static final String RUN = "Run";

    /** Shows a plan, asks, and runs it; null if the person does not want that. */
    @Nullable
    JsonElement agreed(KeptPlans.Kept kept) {
        Plan plan = kept.plan();
        boolean shown = live.show(call, kept.id(), PlanPage.markdown(plan));
        if (plan.isRefused()) {
            live.person().tell(Person.Tone.ERROR, PlanPage.refusal(plan));
            return Answers.of(kept, null, PlanPage.refusal(plan));
        }
        String question = (shown ? PlanPage.summary(plan) : PlanPage.essence(plan)) + "\nRun this plan?";
        Person.Tone tone = plan.isDestructive() ? Person.Tone.WARNING : Person.Tone.INFO;
        if (!RUN.equals(live.person().choose(call, tone, question, List.of(RUN, "Cancel")))) {
            live.person().tell(Person.Tone.INFO, "Nothing was done.");
            return null;
        }
        return runs(kept);
    }

    /** Runs a plan that a person has seen and agreed to. */
    JsonElement runs(KeptPlans.Kept kept) {
        KeptPlans.Kept once = live.plans().take(kept.id());
        if (once == null) {
            throw Refusal.failed("This plan was run before. Plan again.");
        }
        Plan plan = once.plan();
        Outcome outcome = live.runs().run(call, plan, token);
        boolean done = outcome.kind() == Outcome.Kind.DONE;
        String sentence = sentence(plan, outcome);
        live.person()
                .tell(
                        outcome.isAsPlanned() ? Person.Tone.INFO : done ? Person.Tone.WARNING : Person.Tone.ERROR,
                        sentence);
        Subject subject = once.subject();
        if (subject != null) {
            live.found(subject, Verdicts.of(outcome, subject));
        }
        live.look();
        return Answers.of(once, outcome, sentence);
    }

    private static String sentence(Plan plan, Outcome outcome) {
        if (outcome.isAsPlanned()) {
            return "Done: " + PlanPage.sentence(plan) + ". By hand: " + PlanPage.byHand(plan, outcome.done());
        }
        return PlanPage.sentence(plan) + ":\n" + outcome.text().strip();
    }
}
