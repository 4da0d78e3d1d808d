package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** {@code virDomainMomentCheckCycles}: the parent of a redefined snapshot has its own name. */
final class OwnParent extends Rule {

    OwnParent() {
        super("SNAP107", Severity.ERROR, "A snapshot is its own parent");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        Value name = definition.name();
        Value parentName = definition.parentName();
        Element parent = definition.parent();
        if (context.redefines()
                && name != null
                && parentName != null
                && parent != null
                && !name.isEmpty()
                && parentName.is(name.text())) {
            found.accept(at(
                            parentName.range(),
                            "'" + name.shown()
                                    + "' is named as its own parent, and libvirt refuses that. Name the snapshot it"
                                    + " was taken after, or remove <parent> if it was the first.")
                    .relatedTo(name.range(), "its name is here")
                    .fixedBy(Fix.choice("Remove <parent>", Markup.remove(parent))));
        }
    }
}
