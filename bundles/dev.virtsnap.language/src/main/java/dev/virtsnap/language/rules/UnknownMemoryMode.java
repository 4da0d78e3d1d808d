package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: {@code snapshot} of {@code <memory>} is not a mode. */
final class UnknownMemoryMode extends Rule {

    private static final Words MODES = Words.of("no", "internal", "external");

    private static final Words WITH_FILE = Words.of("external");

    private static final Words WITHOUT_FILE = Words.of("no", "internal");

    UnknownMemoryMode() {
        super("SNAP023", Severity.ERROR, "The memory has an unknown snapshot mode", "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Value mode = memory == null ? null : memory.mode();
        if (memory != null && mode != null && SnapshotMode.of(mode) == null) {
            found.accept(at(
                            mode.range(),
                            "snapshot='" + mode.shown()
                                    + "' is not a mode that libvirt knows for <memory>, so it refuses the document."
                                    + " Use " + MODES.listed() + ".")
                    .withFixes((memory.hasFile() ? WITH_FILE : WITHOUT_FILE).fixes(mode)));
        }
    }
}
