package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tell libvirt about a snapshot that was taken before, or change what it has noted down of one.
 *
 * @param xml what it is to note down
 * @param flags those of the call; {@code REDEFINE} goes without saying
 * @param file where the definition comes from, for people
 */
public record Redefine(String xml, Set<CreateFlag> flags, String file) implements Action {

    public Redefine {
        Set<CreateFlag> all = EnumSet.of(CreateFlag.REDEFINE);
        all.addAll(flags);
        flags = Set.copyOf(all);
    }

    @Override
    public String sentence() {
        return "Redefine " + Shown.quoted(Situation.definition(xml).nameText());
    }

    @Override
    public void draft(Draft draft) {
        draft.step(new CreateStep(xml, flags, file));
    }
}
