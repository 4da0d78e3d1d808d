package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare}: memory and disks have to be all internal or all external. */
final class MixedModes extends Rule {

    MixedModes() {
        super("SNAP325", Severity.ERROR, "Internal and external parts are mixed");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.creates()) {
            return;
        }
        SnapshotDefinition definition = context.definition();
        MemoryRequest memory = definition.memory();
        for (MixedKinds.Odd odd : MixedKinds.of(definition, memory == null ? null : memory.parsedMode())) {
            found.accept(at(
                            odd.range(),
                            "The snapshot is " + odd.kind().word() + ", but "
                                    + odd.disk().label()
                                    + " is not, and libvirt does not mix the two. Make all parts internal or all"
                                    + " external.")
                    .fixedBy(odd.fix()));
        }
    }
}
