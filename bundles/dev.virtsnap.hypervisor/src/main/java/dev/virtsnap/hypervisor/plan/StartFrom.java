package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.EnumSet;
import java.util.Set;

/**
 * Start a domain that is off from a snapshot: what the first proposal of this interface called {@code CreateWithSnapshot}.
 *
 * @param snapshot its name
 * @param resetNvram whether the variables of the firmware begin anew
 * @param dropSavedState whether memory that was saved for the next start may be removed
 */
public record StartFrom(String snapshot, boolean resetNvram, boolean dropSavedState) implements Action {

    @Override
    public String sentence() {
        return "Start from " + Shown.quoted(snapshot);
    }

    @Override
    public void draft(Draft draft) {
        if (draft.facts().isActive()) {
            draft.refuse(
                    "The domain is '" + draft.simulation().state().word() + "' already, and to revert would throw away"
                            + " what it does. Shut it down first, or use revert.");
            return;
        }
        if (Boolean.TRUE.equals(draft.facts().surroundings().managedSave())) {
            if (!dropSavedState) {
                draft.refuse("The memory of the domain was saved to be resumed at the next start, and that does not fit"
                        + " other disks. Start it as it is, or say that the saved memory may be removed.");
                return;
            }
            draft.step(new DropSavedState());
        }
        OwnPath own = OwnPath.to(draft, draft.tree().node(snapshot));
        if (own != null && !resetNvram) {
            own.define();
            own.layOverlays();
            String document = Records.needed(draft, snapshot);
            if (document != null && !snapshot.equals(draft.simulation().current())) {
                Set<CreateFlag> current = EnumSet.of(CreateFlag.REDEFINE, CreateFlag.CURRENT);
                draft.step(new CreateStep(document, current, Records.file(snapshot)));
            }
            draft.step(new StartStep());
            return;
        }
        Safety.refuseBrokenRevert(draft, snapshot);
        Set<RevertFlag> flags = EnumSet.of(RevertFlag.RUNNING);
        if (resetNvram) {
            flags.add(RevertFlag.RESET_NVRAM);
        }
        draft.step(new RevertStep(snapshot, flags));
    }
}
