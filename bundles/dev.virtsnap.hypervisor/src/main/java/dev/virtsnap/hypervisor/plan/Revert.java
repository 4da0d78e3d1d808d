package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.RevertFlag;
import java.util.Set;

/**
 * Go back to a snapshot.
 *
 * @param snapshot its name
 * @param flags those of the call
 */
public record Revert(String snapshot, Set<RevertFlag> flags) implements Action {

    public Revert {
        flags = Set.copyOf(flags);
    }

    @Override
    public String sentence() {
        return "Revert to " + Shown.quoted(snapshot) + Flags.words(flags);
    }

    @Override
    public void draft(Draft draft) {
        Safety.refuseBrokenRevert(draft, snapshot);
        draft.step(new RevertStep(snapshot, flags));
    }
}
