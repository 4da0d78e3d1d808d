package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: {@code snapshot} is none of the four modes; {@code default} is not one. */
final class UnknownDiskMode extends Rule {

    private static final Words MODES = Words.of("no", "internal", "external", "manual");

    /** Nobody types {@code manual} by mistake for something else, and it wants more than a word. */
    private static final Words LIKELY = Words.of("external", "internal", "no");

    UnknownDiskMode() {
        super("SNAP011", Severity.ERROR, "A disk has an unknown snapshot mode", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value mode = disk.mode();
            if (mode != null && disk.statedMode() == null) {
                found.accept(at(
                                mode.range(),
                                "snapshot='" + mode.shown()
                                        + "' is not a mode that libvirt knows, so it refuses the document. Use "
                                        + MODES.listed() + ".")
                        .withFixes(LIKELY.fixes(mode)));
            }
        }
    }
}
