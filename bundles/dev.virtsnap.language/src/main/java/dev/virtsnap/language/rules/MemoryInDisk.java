package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** The image of that disk grows by as much. */
final class MemoryInDisk extends Rule {

    MemoryInDisk() {
        super("HAZ028", Severity.INFO, "The memory goes into the first disk");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        DiskAlignment alignment = context.createdMemory() == SnapshotMode.INTERNAL && facts.isActive()
                ? Preparation.aligned(context)
                : null;
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            if (disk.mode() == SnapshotMode.INTERNAL) {
                DomainDefinition domain = facts.domain();
                String size = domain == null ? "" : domain.memoryText();
                found.accept(at(
                        DiskEdits.place(context, disk),
                        "The memory" + (size.isEmpty() ? "" : " of " + size) + " goes into the image of disk '"
                                + disk.disk().name() + "', which grows by as much. See that there is room."));
                return;
            }
        }
    }
}
