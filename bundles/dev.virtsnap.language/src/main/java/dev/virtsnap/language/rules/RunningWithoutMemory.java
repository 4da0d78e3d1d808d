package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateAlignDisks}. */
final class RunningWithoutMemory extends Rule {

    RunningWithoutMemory() {
        super("SNAP331", Severity.ERROR, "The memory of a running guest is left out of an internal snapshot");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Facts facts = context.facts();
        if (context.creates()
                && context.isQemu()
                && memory != null
                && memory.parsedMode() == SnapshotMode.NO
                && facts.isActive()
                && facts.lacks(CreateFlag.DISK_ONLY)) {
            List<Fix> fixes = new ArrayList<>(FlagRule.adding(context, CreateFlag.DISK_ONLY));
            fixes.add(Fix.choice("Remove <memory>", Markup.remove(memory.element())));
            found.accept(at(
                            memory.modeRange(),
                            "The guest runs, and without 'disk-only' its memory has to be saved, so libvirt refuses"
                                    + " 'no'. Add the flag, or remove <memory>.")
                    .withFixes(fixes));
        }
    }
}
