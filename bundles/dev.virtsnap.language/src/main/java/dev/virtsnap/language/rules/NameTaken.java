package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAssignDef}: the last check of all, so it hides behind every other. */
final class NameTaken extends Rule {

    NameTaken() {
        super("SNAP210", Severity.ERROR, "The domain has a snapshot of that name");
    }

    @Override
    Need need() {
        return Need.SNAPSHOTS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        if (!context.creates() || name == null || context.facts().snapshot(name.text()) == null) {
            return;
        }
        String other = name.text();
        for (int i = 2; context.facts().snapshot(other) != null; i++) {
            other = name.text() + "-" + i;
        }
        found.accept(at(
                        name.range(),
                        "The domain has a snapshot '" + name.shown()
                                + "' already, and libvirt refuses a second. Take another name.")
                .fixedBy(Fix.choice("Change it to '" + other + "'", name.replacement(other))));
    }
}
