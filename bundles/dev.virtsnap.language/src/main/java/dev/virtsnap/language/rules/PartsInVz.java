package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** {@code vzDomainSnapshotCreateXML}. */
final class PartsInVz extends Rule {

    PartsInVz() {
        super("SNAP831", Severity.ERROR, "Virtuozzo takes neither disks nor memory apart");
    }

    @Override
    Need need() {
        return Need.OTHER_DRIVER;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.facts().driver() != Driver.VZ) {
            return;
        }
        Element disks = context.definition().disks().isEmpty()
                ? null
                : context.definition().disksElement();
        MemoryRequest memory = context.definition().memory();
        SnapshotMode mode = memory == null ? null : memory.parsedMode();
        if (disks != null) {
            found.accept(at(
                            disks.nameRange(),
                            "Virtuozzo always takes all disks, and libvirt refuses a document that names some. Remove"
                                    + " <disks>.")
                    .fixedBy(Fix.choice("Remove <disks>", Markup.remove(disks))));
        } else if (memory != null && mode != null) {
            found.accept(at(
                            memory.modeRange(),
                            "Virtuozzo decides itself where the memory goes, and libvirt refuses <memory>. Remove it.")
                    .fixedBy(Fix.choice("Remove <memory>", Markup.remove(memory.element()))));
        }
    }
}
