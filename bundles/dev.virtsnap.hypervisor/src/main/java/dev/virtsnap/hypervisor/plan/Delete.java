package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.DeleteFlag;
import java.util.Set;

/**
 * Delete a snapshot: exactly the call of that name. The guest stays as it is; to go back first is {@link Discard}.
 *
 * @param snapshot its name
 * @param flags those of the call
 */
public record Delete(String snapshot, Set<DeleteFlag> flags) implements Action {

    public Delete {
        flags = Set.copyOf(flags);
    }

    @Override
    public String sentence() {
        return "Delete " + Shown.quoted(snapshot) + Flags.words(flags);
    }

    @Override
    public void draft(Draft draft) {
        draft.step(DeleteStep.of(snapshot, flags, draft.simulation()));
    }
}
