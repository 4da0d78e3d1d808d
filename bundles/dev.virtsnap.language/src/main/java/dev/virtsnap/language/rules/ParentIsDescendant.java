package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainMomentCheckCycles}: a tree has no circle. */
final class ParentIsDescendant extends Rule {

    ParentIsDescendant() {
        super("SNAP109", Severity.ERROR, "The parent descends from the snapshot");
    }

    @Override
    Need need() {
        return Need.SNAPSHOTS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value parent = context.definition().parentName();
        SnapshotTree snapshots = context.facts().snapshots();
        if (!context.redefines() || parent == null || snapshots == null) {
            return;
        }
        String own = context.definition().nameText();
        if (snapshots.isAncestor(own, parent.text())) {
            found.accept(restored(context, parent, own));
        }
    }

    private Diagnostic restored(RuleContext context, Value parent, String own) {
        Diagnostic diagnostic = at(
                parent.range(),
                "Snapshot '" + parent.shown()
                        + "' descends from this one, so libvirt refuses it as a parent. Name the parent that it had.");
        SnapshotNode known = context.facts().snapshot(own);
        String before = known == null ? null : known.parent();
        return before == null
                ? diagnostic
                : diagnostic.fixedBy(Fix.choice("Change it to '" + before + "'", parent.replacement(before)));
    }
}
