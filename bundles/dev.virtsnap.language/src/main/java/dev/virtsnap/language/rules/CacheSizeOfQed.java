package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.ImageFormat;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepareDiskExternal}: only qcow2 has that cache. */
final class CacheSizeOfQed extends Rule {

    CacheSizeOfQed() {
        super("SNAP341", Severity.ERROR, "The metadata cache of a qed overlay is limited");
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
            Value size = disk.cacheSize();
            Element cache = size == null || !CacheSizeNotANumber.isPositive(size.text())
                    ? null
                    : size.element().parent();
            if (format != null && cache != null && ImageFormat.of(format) == ImageFormat.QED) {
                found.accept(at(
                                format.range(),
                                "libvirt limits the metadata cache of qcow2 images only, and refuses this for '"
                                        + format.text()
                                        + "'. Use 'qcow2', which has long replaced it, or remove <metadata_cache>.")
                        .fixedBy(Fix.choice("Change '" + format.shown() + "' to 'qcow2'", format.replacement("qcow2")))
                        .fixedBy(Fix.choice("Remove <metadata_cache>", Markup.remove(cache))));
            }
        }
    }
}
