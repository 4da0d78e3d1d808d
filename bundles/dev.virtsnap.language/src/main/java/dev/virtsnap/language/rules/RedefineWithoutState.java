package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: a redefine needs {@code <state>}. */
final class RedefineWithoutState extends Rule {

    RedefineWithoutState() {
        super(
                "SNAP103",
                Severity.ERROR,
                "A redefined snapshot has no state",
                "schema/missing-element",
                "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        if (!context.redefines()
                || !context.isWhole()
                || !Value.textOf(definition.state()).isEmpty()) {
            return;
        }
        Value state = definition.state();
        List<Fix> fixes = new ArrayList<>();
        for (String word : likely(definition)) {
            fixes.add(
                    state == null
                            ? RootOrder.add(context, "state", word, false)
                            : Fix.choice("Make it '" + word + "'", state.replacement(word)));
        }
        found.accept(at(
                        state == null ? context.rootRange() : state.range(),
                        "A redefine needs the state that the guest had, or libvirt refuses it. Add <state>, such as"
                                + " 'shutoff', 'running' or 'disk-snapshot'.")
                .withFixes(fixes));
    }

    /** Saved memory means a guest that ran; external disks without memory were split off while it ran. */
    private static String[] likely(SnapshotDefinition definition) {
        MemoryRequest memory = definition.memory();
        SnapshotMode mode = memory == null ? null : memory.parsedMode();
        if (mode == SnapshotMode.INTERNAL || mode == SnapshotMode.EXTERNAL || definition.cookie() != null) {
            return new String[] {"running", "paused"};
        }
        return definition.isExternal() ? new String[] {"disk-snapshot", "shutoff"} : new String[] {"shutoff"};
    }
}
