package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefineValidate}: an existing snapshot is redefined with a state of another kind. */
abstract class StateChangeRule extends Rule {

    StateChangeRule(String id, String title) {
        super(id, Severity.ERROR, title);
    }

    @Override
    Need need() {
        return Need.SNAPSHOTS;
    }

    /** Whether the change is one that libvirt refuses for the reason of this rule. */
    abstract boolean isRefused(SnapshotState before, SnapshotState now);

    /** Why, as the end of a sentence. */
    abstract String reason();

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        Value state = context.definition().state();
        SnapshotState now = context.definition().knownState();
        SnapshotNode known = context.redefines()
                ? context.facts().snapshot(context.definition().nameText())
                : null;
        SnapshotState before = known == null ? null : known.state();
        if (state == null || now == null || before == null) {
            return;
        }
        if (isRefused(before, now)) {
            found.accept(
                    at(state.range(), "The snapshot exists with the state '" + before.word() + "', and " + reason())
                            .fixedBy(Fix.choice(
                                    "Change it to '" + before.word() + "'", state.replacement(before.word()))));
        }
    }
}
