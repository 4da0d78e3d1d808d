package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import java.util.function.Consumer;

/** A {@code <memory>} without attributes is the same as none, and not valid. */
final class EmptyMemory extends Rule {

    EmptyMemory() {
        super("SNAP037", Severity.WARNING, "<memory> says nothing", "schema/missing-attribute");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        if (memory != null && memory.element().attributes().isEmpty()) {
            found.accept(at(
                            memory.element().nameRange(),
                            "This <memory> says nothing: libvirt reads it as if it were not there, and refuses it"
                                    + " when asked to validate. Remove it, or add 'snapshot'.")
                    .fixedBy(Fix.safe("Remove <memory>", Markup.remove(memory.element()))));
        }
    }
}
