package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.Set;

/**
 * Take a snapshot.
 *
 * @param xml its definition; one without a name gets that which libvirt would make up, the time in seconds
 * @param flags those of the call
 * @param file the file that the definition comes from, for people; empty if there is nothing in it but a name and a
 *     description
 */
public record Create(String xml, Set<CreateFlag> flags, String file) implements Action {

    public Create {
        flags = Set.copyOf(flags);
    }

    @Override
    public String sentence() {
        String name = Situation.definition(xml).nameText();
        return "Create " + (name.isEmpty() ? "a snapshot" : Shown.quoted(name)) + Flags.words(flags);
    }

    @Override
    public void draft(Draft draft) {
        boolean nameless = Situation.definition(xml).nameText().isEmpty() && !flags.contains(CreateFlag.REDEFINE);
        draft.step(new CreateStep(nameless ? Dump.named(xml, draft.freshName()) : xml, flags, file));
    }
}
