package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: the type of {@code <driver>} is not a format, or is {@code none} or {@code auto}. */
final class UnknownDriverType extends Rule {

    private static final Words FORMATS = Words.of("qcow2");

    UnknownDriverType() {
        super("SNAP014", Severity.ERROR, "An overlay has a format that libvirt does not know", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value format = disk.driverType();
            if (format != null && !format.isEmpty() && disk.format() == null) {
                found.accept(at(
                                format.range(),
                                "'" + format.shown()
                                        + "' is not an image format that libvirt knows, so it refuses the document."
                                        + " Overlays are 'qcow2'.")
                        .withFixes(FORMATS.fixes(format)));
            }
        }
    }
}
