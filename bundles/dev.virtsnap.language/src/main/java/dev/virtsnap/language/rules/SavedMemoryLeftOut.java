package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** A managed save belongs to the disks as they are; the snapshot has the disks alone. */
final class SavedMemoryLeftOut extends Rule {

    SavedMemoryLeftOut() {
        super("HAZ038", Severity.WARNING, "The saved memory of the guest is not in the snapshot");
    }

    @Override
    Need need() {
        return Need.SURROUNDINGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (context.creates()
                && context.isQemu()
                && !facts.isActive()
                && Boolean.TRUE.equals(facts.surroundings().managedSave())) {
            found.accept(at(
                    context.rootRange(),
                    "The memory of the guest is saved for its next start, and a snapshot of a guest that is off has the disks"
                            + " without it: they are as after a power cut, and a revert asks for force. Start the guest first,"
                            + " or remove what is saved with 'virsh managedsave-remove'."));
        }
    }
}
