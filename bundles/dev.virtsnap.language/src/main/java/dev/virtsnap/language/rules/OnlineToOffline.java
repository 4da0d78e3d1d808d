package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefineValidate}: the memory is there or it is not. */
final class OnlineToOffline extends Rule {

    OnlineToOffline() {
        super("SNAP113", Severity.ERROR, "An existing snapshot gets or loses its running guest");
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
        if (before.isOnline() != now.isOnline()) {
            found.accept(at(
                            state.range(),
                            "The snapshot exists with the state '" + before.word()
                                    + "', and a state with memory cannot become one without, or the other way round.")
                    .fixedBy(Fix.choice("Change it to '" + before.word() + "'", state.replacement(before.word()))));
        }
    }
}
