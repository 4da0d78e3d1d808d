package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Attribute;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: {@code file} of {@code <memory>} needs {@code snapshot='external'}. */
final class MemoryFileNotExternal extends Rule {

    MemoryFileNotExternal() {
        super("SNAP032", Severity.ERROR, "A memory file is named, but the memory is not external", "schema/conflict");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Value mode = memory == null ? null : memory.mode();
        Value file = memory == null ? null : memory.file();
        SnapshotMode known = SnapshotMode.of(mode);
        Attribute attribute = memory == null ? null : memory.element().attribute("file");
        if (mode != null
                && attribute != null
                && file != null
                && (known == SnapshotMode.NO || known == SnapshotMode.INTERNAL)) {
            Diagnostic diagnostic = at(
                            attribute.nameRange(),
                            "'file' needs snapshot='external', but this <memory> says '" + mode.shown()
                                    + "'; libvirt refuses it. Make the memory external or remove 'file'.")
                    .relatedTo(mode.range(), "the mode is here");
            if (file.text().startsWith("/")) {
                diagnostic = diagnostic.fixedBy(
                        Fix.choice("Change '" + mode.shown() + "' to 'external'", mode.replacement("external")));
            }
            found.accept(diagnostic.fixedBy(Fix.choice("Remove 'file'", file.removal())));
        }
    }
}
