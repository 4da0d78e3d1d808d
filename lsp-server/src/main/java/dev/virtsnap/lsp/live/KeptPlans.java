package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.language.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plans that were made last. What is run is one of them, once. */
final class KeptPlans {

    /** More plans nobody has in view. */
    private static final int MOST = 64;

    private final Map<String, Kept> plans = new LinkedHashMap<>();
    private long last;

    /**
     * A plan that can be run.
     *
     * @param id its name
     * @param plan what is to be done
     * @param subject the document that it is made from; null if it is from none
     * @param found why it is refused, at places of that document
     */
    record Kept(String id, Plan plan, @Nullable Subject subject, List<Diagnostic> found) {}

    synchronized Kept keep(Plan plan, @Nullable Subject subject, List<Diagnostic> found) {
        Kept kept = new Kept("plan-" + ++last, plan, subject, found);
        plans.put(kept.id(), kept);
        if (MOST < plans.size()) {
            plans.remove(plans.keySet().iterator().next());
        }
        return kept;
    }

    /** A plan of that name; null if there is none, or no longer. */
    synchronized @Nullable Kept get(String id) {
        return plans.get(id);
    }

    /** It is run now, and cannot be run again; null if that has happened before. */
    synchronized @Nullable Kept take(String id) {
        return plans.remove(id);
    }
}
