package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Rename;
import dev.virtsnap.language.model.SnapshotNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A plan with what a person has to know besides it.
 *
 * @param request what was wanted
 * @param plan what that means
 * @param files what becomes of files
 * @param dying the snapshots that are gone afterwards though nobody pointed at them
 */
public record Proposal(Request request, Plan plan, List<TouchedFile> files, List<String> dying) {

    static Proposal of(Request request, Plan plan, Situation situation) {
        return new Proposal(
                request,
                plan,
                TouchedFile.of(plan, situation.facts().surroundings().files()),
                dying(request, plan));
    }

    private static List<String> dying(Request request, Plan plan) {
        List<String> dying = new ArrayList<>();
        Action action = request.maker().apply(request.chosen());
        for (SnapshotNode node : plan.before().nodes()) {
            boolean renamed =
                    action instanceof Rename rename && rename.snapshot().equals(node.name());
            if (!renamed
                    && plan.after().node(node.name()) == null
                    && !request.about().contains(node.name())) {
                dying.add(node.name());
            }
        }
        // libvirt lists them in no order
        dying.sort(Comparator.<String>comparingInt(plan.before()::depth).thenComparing(Comparator.naturalOrder()));
        return dying;
    }

    /** What a person has to type before others die: the name of what was pointed at. */
    String confirmation() {
        return request.about().size() == 1
                ? request.about().get(0)
                : request.domain().name();
    }

    /** The steps as lines for a shell. */
    public String virsh() {
        StringBuilder lines = new StringBuilder();
        plan.steps().forEach(step -> lines.append(plan.virsh(step)).append('\n'));
        return lines.toString();
    }
}
