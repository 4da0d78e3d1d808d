package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateXMLValidateDef}: the guest is in S3. */
final class GuestAsleep extends Rule {

    GuestAsleep() {
        super("SNAP310", Severity.ERROR, "The snapshot is taken of a guest that sleeps");
    }

    @Override
    Need need() {
        return Need.SURROUNDINGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (LiveState.is(context, SnapshotState.PMSUSPENDED)) {
            found.accept(
                    at(
                            context.rootRange(),
                            "The guest sleeps, and libvirt takes no snapshot of it then. Wake it with 'virsh dompmwakeup' first."));
        }
    }
}
