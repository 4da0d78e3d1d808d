package dev.virtsnap.hypervisor.plan;

import java.util.List;

/**
 * What is to be said of a step before it is done.
 *
 * @param refusals why it is not done, what libvirt would say first; none if it is done
 * @param hazards what it does to somebody's surprise
 */
public record Verdict(List<Refusal> refusals, List<Hazard> hazards) {

    public Verdict {
        refusals = List.copyOf(refusals);
        hazards = List.copyOf(hazards);
    }
}
