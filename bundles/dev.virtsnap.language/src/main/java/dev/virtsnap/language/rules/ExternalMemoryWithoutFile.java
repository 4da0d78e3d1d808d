package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: {@code snapshot='external'} of {@code <memory>} needs {@code file}. */
final class ExternalMemoryWithoutFile extends Rule {

    ExternalMemoryWithoutFile() {
        super("SNAP031", Severity.ERROR, "External memory has no file", "schema/missing-attribute");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        if (memory == null || memory.hasFile() || memory.parsedMode() != SnapshotMode.EXTERNAL) {
            return;
        }
        String name = context.definition().nameText();
        String safe = isFileName(name) ? name : "snapshot";
        String file = OverlayEdits.directory(context) + safe + ".mem";
        found.accept(at(
                        memory.element().nameRange(),
                        "External memory needs a file to be saved to, or libvirt refuses the document. Add 'file'"
                                + " with an absolute path that does not exist yet.")
                .fixedBy(Fix.choice("Add file='" + file + "'", Markup.set(memory.element(), "file", file))));
    }

    private static boolean isFileName(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\n') < 0;
    }
}
