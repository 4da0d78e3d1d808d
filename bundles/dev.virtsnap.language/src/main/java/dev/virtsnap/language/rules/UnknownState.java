package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: {@code <state>} is no state, or is {@code nostate}. */
final class UnknownState extends Rule {

    private static final Words STATES =
            Words.of("running", "paused", "shutdown", "shutoff", "crashed", "disk-snapshot");

    UnknownState() {
        super("SNAP104", Severity.ERROR, "A redefined snapshot has an unknown state", "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value state = context.definition().state();
        if (context.redefines() && state != null && !state.isEmpty() && SnapshotState.of(state) == null) {
            found.accept(at(
                            state.range(),
                            "'" + state.shown() + "' is not a state that libvirt takes for a snapshot" + blanks(state)
                                    + ", so it refuses the document. Use " + STATES.listed() + ".")
                    .withFixes(STATES.fixes(state)));
        }
    }

    private static String blanks(Value state) {
        return state.text().strip().equals(state.text()) ? "" : " with blanks around it";
    }
}
