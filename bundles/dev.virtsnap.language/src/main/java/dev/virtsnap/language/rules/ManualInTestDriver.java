package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code testDomainSnapshotAlignDisks}. */
final class ManualInTestDriver extends Rule {

    ManualInTestDriver() {
        super("SNAP801", Severity.ERROR, "The test driver has no manual disks");
    }

    @Override
    Need need() {
        return Need.OTHER_DRIVER;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.facts().driver() != Driver.TEST || !context.creates()) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value mode = disk.mode();
            if (mode != null && disk.statedMode() == SnapshotMode.MANUAL) {
                found.accept(
                        at(mode.range(), "The test driver refuses 'manual' for " + disk.label() + ". Make it internal.")
                                .fixedBy(Fix.choice("Change 'manual' to 'internal'", mode.replacement("internal"))));
            }
        }
    }
}
