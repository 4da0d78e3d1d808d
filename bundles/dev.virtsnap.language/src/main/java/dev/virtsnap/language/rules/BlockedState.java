package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateXMLValidateDef}: state {@code blocked}. */
final class BlockedState extends Rule {

    BlockedState() {
        super("SNAP106", Severity.ERROR, "QEMU has no state 'blocked'", "schema/invalid-value");
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
        if (context.redefines() && state != null && SnapshotState.of(state) == SnapshotState.BLOCKED) {
            found.accept(at(
                            state.range(),
                            "libvirt refuses state 'blocked' for guests of QEMU: it is a word of other hypervisors"
                                    + " for a guest that waits. Use 'running'.")
                    .fixedBy(Fix.choice("Change 'blocked' to 'running'", state.replacement("running"))));
        }
    }
}
