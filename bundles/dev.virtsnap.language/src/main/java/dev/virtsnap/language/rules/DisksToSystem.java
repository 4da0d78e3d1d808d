package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefineValidate}: what a snapshot holds does not change. */
final class DisksToSystem extends Rule {

    DisksToSystem() {
        super("SNAP114", Severity.ERROR, "An existing snapshot of disks becomes one of the system");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value state = context.definition().state();
        SnapshotState now = context.definition().knownState();
        SnapshotNode known = context.redefines()
                ? context.facts().snapshot(context.definition().nameText())
                : null;
        SnapshotState before = known == null ? null : known.state();
        if (state == null || now == null || before == null) {
            return;
        }
        if (before.isOnline() == now.isOnline()
                && (before == SnapshotState.DISK_SNAPSHOT) != (now == SnapshotState.DISK_SNAPSHOT)) {
            found.accept(at(
                            state.range(),
                            "The snapshot exists with the state '" + before.word()
                                    + "', and 'disk-snapshot' cannot become another state, or the other way round.")
                    .fixedBy(Fix.choice("Change it to '" + before.word() + "'", state.replacement(before.word()))));
        }
    }
}
