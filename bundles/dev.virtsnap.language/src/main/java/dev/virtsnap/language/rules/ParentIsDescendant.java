package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainMomentCheckCycles}: a tree has no circle. */
final class ParentIsDescendant extends Rule {

    ParentIsDescendant() {
        super("SNAP109", Severity.ERROR, "The parent descends from the snapshot");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value parent = context.definition().parentName();
        List<KnownSnapshot> snapshots = context.facts().snapshots();
        if (!context.redefines() || parent == null || snapshots == null) {
            return;
        }
        String own = context.definition().nameText();
        KnownSnapshot at = context.facts().snapshot(parent.text());
        for (int steps = 0; at != null && steps < snapshots.size(); steps++) {
            String next = at.parent();
            if (next != null && next.equals(own)) {
                found.accept(restored(context, parent, own));
                return;
            }
            at = next == null ? null : context.facts().snapshot(next);
        }
    }

    private Diagnostic restored(RuleContext context, Value parent, String own) {
        Diagnostic diagnostic = at(
                parent.range(),
                "Snapshot '" + parent.shown()
                        + "' descends from this one, so libvirt refuses it as a parent. Name the parent that it had.");
        KnownSnapshot known = context.facts().snapshot(own);
        String before = known == null ? null : known.parent();
        return before == null
                ? diagnostic
                : diagnostic.fixedBy(Fix.choice("Change it to '" + before + "'", parent.replacement(before)));
    }
}
