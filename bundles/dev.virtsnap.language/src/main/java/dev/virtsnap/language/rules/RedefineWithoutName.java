package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: a redefine needs {@code <name>}, and an empty one is none. */
final class RedefineWithoutName extends Rule {

    RedefineWithoutName() {
        super(
                "SNAP101",
                Severity.ERROR,
                "A redefined snapshot has no name",
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
        if (!context.redefines() || !context.isWhole() || !definition.nameText().isEmpty()) {
            return;
        }
        Value name = definition.name();
        Diagnostic diagnostic = at(
                name == null ? context.rootRange() : name.range(),
                "A redefine says which snapshot it is about, but this document has no name, so libvirt refuses it."
                        + " Add <name> with the name of the snapshot.");
        Long time = CreationTime.parse(Value.textOf(definition.creationTime()));
        if (time == null) {
            found.accept(diagnostic);
            return;
        }
        String made = "snapshot-" + time;
        found.accept(diagnostic.fixedBy(
                name == null
                        ? RootOrder.add(context, "name", made, false)
                        : Fix.choice("Name it '" + made + "'", name.replacement(made))));
    }
}
