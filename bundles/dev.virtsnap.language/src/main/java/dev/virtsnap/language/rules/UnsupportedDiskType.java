package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: {@code type} is {@code volume} or {@code dir}. */
final class UnsupportedDiskType extends Rule {

    UnsupportedDiskType() {
        super(
                "SNAP013",
                Severity.ERROR,
                "An overlay cannot be a pool volume or a directory",
                "schema/invalid-value",
                "schema/unknown-attribute");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value type = disk.type();
            StorageType storage = disk.storageType();
            if (type != null && (storage == StorageType.VOLUME || storage == StorageType.DIR)) {
                Diagnostic diagnostic = at(
                                type.range(),
                                "libvirt cannot make an overlay of type '" + type.shown()
                                        + "' and refuses the document. Use type='file' and give the path of the"
                                        + " file, even if it lies in a pool.")
                        .withFixes(List.of(OverlayEdits.makeFile(disk, type)));
                StorageSource source = disk.source();
                found.accept(
                        source == null
                                ? diagnostic
                                : diagnostic.relatedTo(source.element().startTagRange(), "what it names is here"));
            }
        }
    }
}
