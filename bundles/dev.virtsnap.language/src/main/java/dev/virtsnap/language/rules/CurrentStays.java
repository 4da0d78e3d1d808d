package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** Flag {@code VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT}: without it a redefine leaves the current snapshot alone. */
final class CurrentStays extends Rule {

    CurrentStays() {
        super("SNAP124", Severity.INFO, "The redefined snapshot does not become the current one");
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.redefines() && context.facts().lacks(CreateFlag.CURRENT)) {
            found.accept(at(
                            context.flagRange(CreateFlag.REDEFINE),
                            "The current snapshot stays the one it is, or none; the next snapshot becomes a child of that."
                                    + " Give 'current' when you redefine the last one.")
                    .withFixes(FlagRule.adding(context, CreateFlag.CURRENT)));
        }
    }
}
