package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import java.util.function.Consumer;

/** The encryption of an image does not extend to what is put on top of it. */
final class UnencryptedOverlay extends Rule {

    UnencryptedOverlay() {
        super("HAZ073", Severity.WARNING, "The image is encrypted, its overlay is not");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotDisk request = disk.request();
            if (request == null || request.name() == null || !disk.disk().encrypted()) {
                continue;
            }
            StorageSource source = request.source();
            if (disk.mode() == SnapshotMode.EXTERNAL && (source == null || source.encryption() == null)) {
                found.accept(at(
                        source == null
                                ? request.name().range()
                                : source.element().nameRange(),
                        "The image of disk '" + disk.disk().name()
                                + "' is encrypted, but what the guest writes goes into this overlay as plain text."
                                + " Add <encryption> to <source>."));
            }
        }
    }
}
