package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.CreateFlag;
import java.util.EnumSet;

/**
 * Let libvirt believe that another snapshot is the one the domain stands on. Nothing else changes.
 *
 * @param snapshot its name
 */
public record SetCurrent(String snapshot) implements Action {

    @Override
    public String sentence() {
        return "Make " + Shown.quoted(snapshot) + " the current snapshot";
    }

    @Override
    public void draft(Draft draft) {
        String document = Records.needed(draft, snapshot);
        if (document != null) {
            draft.step(new CreateStep(
                    document, EnumSet.of(CreateFlag.REDEFINE, CreateFlag.CURRENT), Records.file(snapshot)));
        }
    }
}
