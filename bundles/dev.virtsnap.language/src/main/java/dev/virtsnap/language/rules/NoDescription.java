package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** A year later nobody knows why it exists. */
final class NoDescription extends Rule {

    NoDescription() {
        super("HAZ060", Severity.HINT, "The snapshot has no description");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        if (context.isWhole() && Value.textOf(definition.description()).isBlank()) {
            found.accept(at(
                    definition.description() == null
                            ? context.rootRange()
                            : definition.description().range(),
                    "Nothing says why this snapshot exists and when it may go. Add <description>."));
        }
    }
}
