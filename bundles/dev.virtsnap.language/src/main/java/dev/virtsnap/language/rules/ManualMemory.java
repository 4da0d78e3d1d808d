package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: {@code manual} is a mode of disks only. */
final class ManualMemory extends Rule {

    private static final Words WITH_FILE = Words.of("external");

    private static final Words WITHOUT_FILE = Words.of("no", "internal");

    ManualMemory() {
        super("SNAP024", Severity.ERROR, "Memory cannot be saved by hand", "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Value mode = memory == null ? null : memory.mode();
        if (memory != null && mode != null && SnapshotMode.of(mode) == SnapshotMode.MANUAL) {
            found.accept(at(
                            mode.range(),
                            "'manual' is a mode of disks; libvirt refuses it for <memory>, because nobody but"
                                    + " libvirt can save the memory. Use 'no', 'internal', or 'external' with a file.")
                    .withFixes((memory.hasFile() ? WITH_FILE : WITHOUT_FILE).fixes(mode)));
        }
    }
}
