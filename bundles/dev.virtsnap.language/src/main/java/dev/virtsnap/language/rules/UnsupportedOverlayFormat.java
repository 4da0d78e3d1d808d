package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.ImageFormat;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepareDiskExternal}: an overlay is qcow2 or qed. */
final class UnsupportedOverlayFormat extends Rule {

    UnsupportedOverlayFormat() {
        super("SNAP340", Severity.ERROR, "QEMU makes no overlays of this format", "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.isQemu()) {
            return;
        }
        if (!context.creates()) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value format = disk.driverType();
            ImageFormat known = disk.format();
            if (format != null && known != null && !known.canOverlay() && disk.parsedMode() == SnapshotMode.EXTERNAL) {
                found.accept(at(
                                format.range(),
                                "An overlay of format '" + format.shown()
                                        + "' is refused: only qcow2 can hold what changed since. The format of the"
                                        + " image below it does not matter here. Use 'qcow2'.")
                        .fixedBy(
                                Fix.choice("Change '" + format.shown() + "' to 'qcow2'", format.replacement("qcow2"))));
            }
        }
    }
}
