package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done to a domain and what that means. Immutable; made by a {@link Planner}.
 *
 * @param uri the connection
 * @param domain the name of the domain
 * @param action what was wanted
 * @param digest that of the situation it was made for: in another one it is not run
 * @param steps the calls, in order
 * @param before the snapshots as they are
 * @param after the snapshots after the last step; as they are if it is refused
 * @param stateBefore what the guest does
 * @param stateAfter what the guest does after the last step; what it does if it is refused
 * @param losses what nobody gets back
 * @param hazards what else may be regretted
 * @param refusals why it is not done, what libvirt would say first; empty if it can be done
 */
public record Plan(
        String uri,
        String domain,
        Action action,
        String digest,
        List<Step> steps,
        SnapshotTree before,
        SnapshotTree after,
        SnapshotState stateBefore,
        SnapshotState stateAfter,
        List<Loss> losses,
        List<Hazard> hazards,
        List<Refusal> refusals) {

    /** Whether it cannot be run. */
    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** Whether any step of it may take something away. */
    public boolean isDestructive() {
        return steps.stream().anyMatch(Step::isDestructive);
    }

    /** A step for a shell: a whole command line. */
    public String virsh(Step step) {
        List<String> words = new ArrayList<>(List.of("virsh", "-c", uri));
        words.addAll(step.virsh(domain));
        return String.join(" ", words.stream().map(Shown::shell).toList());
    }

    /** All of it for a person, in lines. */
    public String text() {
        return PlanText.of(this);
    }
}
