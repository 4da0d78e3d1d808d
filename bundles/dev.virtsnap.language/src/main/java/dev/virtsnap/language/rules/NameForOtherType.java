package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefAssignExternalNames}: an overlay without a path that is not a file. */
final class NameForOtherType extends Rule {

    NameForOtherType() {
        super("SNAP206", Severity.ERROR, "libvirt can make up names for files only", "schema/missing-element");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            StorageType type = disk.storageType();
            Value place = disk.type();
            if (disk.statedMode() == SnapshotMode.EXTERNAL
                    && disk.path() == null
                    && place != null
                    && disk.source() == null
                    && (type == StorageType.BLOCK || type == StorageType.NETWORK)) {
                found.accept(at(
                                place.range(),
                                "libvirt makes up names for files only, so an overlay of type '" + place.shown()
                                        + "' has to say" + " where it lies. Add <source>, or make it a file.")
                        // a <source> that lacks what its type needs is said at that
                        .relatedTo(disk.element().nameRange(), "this disk")
                        .withFixes(List.of(OverlayEdits.makeFile(disk, place))));
            }
        }
    }
}
