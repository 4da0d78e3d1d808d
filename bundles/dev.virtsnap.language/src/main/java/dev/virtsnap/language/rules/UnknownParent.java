package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainMomentCheckCycles}: a parent has to be there before its children. */
final class UnknownParent extends Rule {

    UnknownParent() {
        super("SNAP108", Severity.ERROR, "The parent is no snapshot of the domain");
    }

    @Override
    Need need() {
        return Need.SNAPSHOTS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value parent = context.definition().parentName();
        SnapshotTree snapshots = context.facts().snapshots();
        if (!context.redefines() || parent == null || parent.isEmpty() || snapshots == null) {
            return;
        }
        String name = parent.text();
        if (context.facts().snapshot(name) == null
                && !name.equals(context.definition().nameText())) {
            String[] names = new String[snapshots.nodes().size()];
            for (int i = 0; i < names.length; i++) {
                names[i] = snapshots.nodes().get(i).name();
            }
            found.accept(at(
                            parent.range(),
                            "The domain has no snapshot '" + parent.shown()
                                    + "', so libvirt refuses it as a parent. Redefine that one first, or name another.")
                    .withFixes(names.length == 0 ? List.of() : Words.of(names).fixes(parent)));
        }
    }
}
