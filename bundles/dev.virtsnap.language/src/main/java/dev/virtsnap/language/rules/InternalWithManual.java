package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare}: where anything is internal, every disk that can be written to has to be. */
final class InternalWithManual extends Rule {

    InternalWithManual() {
        super("SNAP322", Severity.ERROR, "An internal snapshot has a manual disk");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        if (!context.creates() || definition.isExternal() || !MixedKinds.isInternal(definition)) {
            return;
        }
        for (SnapshotDisk disk : definition.disks()) {
            Value mode = disk.mode();
            if (mode != null && disk.statedMode() == SnapshotMode.MANUAL) {
                found.accept(at(
                                mode.range(),
                                "An internal snapshot takes all disks, so libvirt refuses 'manual' for " + disk.label()
                                        + ". Make it internal, or make all the others external.")
                        .fixedBy(Fix.choice("Change 'manual' to 'internal'", mode.replacement("internal"))));
            }
        }
    }
}
