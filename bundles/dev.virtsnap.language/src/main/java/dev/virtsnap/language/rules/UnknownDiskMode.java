package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: {@code snapshot} is none of the four modes; {@code default} is not one. */
final class UnknownDiskMode extends Rule {

    private static final Words MODES = Words.of("no", "internal", "external", "manual");

    UnknownDiskMode() {
        super("SNAP011", Severity.ERROR, "A disk has an unknown snapshot mode", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value mode = disk.mode();
            if (mode != null && SnapshotMode.of(mode) == null) {
                found.accept(at(
                                mode.range(),
                                "snapshot='" + mode.shown()
                                        + "' is not a mode that libvirt knows, so it refuses the document." + " Use "
                                        + MODES.listed() + ".")
                        .withFixes(fixes(mode)));
            }
        }
    }

    private static List<Fix> fixes(Value mode) {
        if (!mode.is("default")) {
            return MODES.fixes(mode);
        }
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fix.choice("Remove the attribute, which leaves the mode to libvirt", mode.removal()));
        fixes.addAll(MODES.fixes(mode));
        return fixes;
    }
}
