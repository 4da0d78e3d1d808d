package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** An internal snapshot writes all of it into a disk, and the guest waits. */
final class GuestPaused extends Rule {

    GuestPaused() {
        super("HAZ027", Severity.HINT, "The guest stands still while its memory is written");
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (context.creates()
                && context.isQemu()
                && facts.isActive()
                && facts.lacks(CreateFlag.DISK_ONLY)
                && context.createdMemory() == SnapshotMode.INTERNAL) {
            MemoryRequest memory = context.definition().memory();
            DomainDefinition domain = facts.domain();
            String size = domain == null ? "" : domain.memoryText();
            found.accept(at(
                    memory == null ? context.rootRange() : memory.modeRange(),
                    "The guest stands still until its memory" + (size.isEmpty() ? "" : " of " + size)
                            + " is written. Memory in a file and the flag 'live' avoid that."));
        }
    }
}
