package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotRedefine} skips what a create checks; the revert fails later. */
final class NeverRevertible extends Rule {

    NeverRevertible() {
        super("SNAP121", Severity.WARNING, "Nobody can ever revert to this snapshot");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.redefines()) {
            return;
        }
        SnapshotDefinition definition = context.definition();
        SnapshotState state = definition.knownState();
        MemoryRequest memory = definition.memory();
        Value place = definition.state();
        boolean online = state != null && state.isOnline();
        if (online
                && place != null
                && memory != null
                && memory.mode() != null
                && memory.mode().is("no")) {
            String other = definition.isExternal() ? "disk-snapshot" : "shutoff";
            found.accept(at(
                            memory.mode().range(),
                            "State '" + place.shown()
                                    + "' means that the guest ran, but its memory is not saved: libvirt takes this"
                                    + " in, and no revert can resume the guest. Correct the state or the memory.")
                    .relatedTo(place.range(), "the state is here")
                    .fixedBy(Fix.choice("Change the state to '" + other + "'", place.replacement(other))));
            return;
        }
        for (MixedKinds.Odd odd : MixedKinds.of(definition, definition.redefinedMemoryMode())) {
            found.accept(at(
                            odd.range(),
                            "The snapshot is " + odd.kind().word() + ", but "
                                    + odd.disk().label() + " is not: libvirt takes this in, and can neither revert"
                                    + " to it nor delete it. Make all parts internal or all external.")
                    .fixedBy(odd.fix()));
        }
    }
}
