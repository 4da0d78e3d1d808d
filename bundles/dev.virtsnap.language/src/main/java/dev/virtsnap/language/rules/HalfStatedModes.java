package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.List;
import java.util.function.Consumer;

/** A source makes a disk external without a word; beside disks that say their mode that is easily overlooked. */
final class HalfStatedModes extends Rule {

    HalfStatedModes() {
        super("HAZ071", Severity.HINT, "Some disks say their mode and others leave it to be guessed");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.creates()) {
            return;
        }
        List<SnapshotDisk> disks = context.definition().disks();
        boolean stated = false;
        for (SnapshotDisk disk : disks) {
            stated |= disk.mode() != null;
        }
        if (!stated) {
            return;
        }
        for (SnapshotDisk disk : disks) {
            if (disk.statedMode() == null
                    && disk.parsedMode() == SnapshotMode.EXTERNAL
                    && disk.element().attribute("snapshot") == null) {
                found.accept(at(
                                disk.element().nameRange(),
                                "Other disks say their mode; " + disk.label()
                                        + " is external only because it has a source or a format. Add 'snapshot'"
                                        + " with 'external'.")
                        .fixedBy(Fix.safe(
                                "Add snapshot='external'", Markup.add(disk.element(), "snapshot", "external"))));
            }
        }
    }
}
