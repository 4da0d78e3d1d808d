package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateXMLValidateDef}: state {@code pmsuspended}. */
final class SuspendedState extends Rule {

    SuspendedState() {
        super("SNAP105", Severity.ERROR, "QEMU has no snapshots of sleeping guests", "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.isQemu()) {
            return;
        }
        Value state = context.definition().state();
        if (context.redefines() && state != null && SnapshotState.of(state) == SnapshotState.PMSUSPENDED) {
            found.accept(at(
                            state.range(),
                            "libvirt refuses state 'pmsuspended' for guests of QEMU, even on a redefine. Use"
                                    + " 'paused' for a guest whose memory was saved.")
                    .fixedBy(Fix.choice("Change 'pmsuspended' to 'paused'", state.replacement("paused")))
                    .fixedBy(Fix.choice("Change 'pmsuspended' to 'running'", state.replacement("running"))));
        }
    }
}
