package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepareDiskExternalInactive} and {@code …Active}: storage that the parser knows and QEMU refuses. */
final class UnsupportedOverlayType extends Rule {

    UnsupportedOverlayType() {
        super(
                "SNAP344",
                Severity.ERROR,
                "QEMU makes no overlays on this kind of storage",
                "schema/invalid-value",
                "schema/unknown-attribute",
                "schema/misplaced-element");
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
            Value type = disk.type();
            StorageType storage = StorageType.of(type);
            boolean refused =
                    storage == StorageType.NVME || storage == StorageType.VHOSTUSER || storage == StorageType.VHOSTVDPA;
            if (type != null
                    && storage == StorageType.NETWORK
                    && context.facts().isInactive()
                    && disk.parsedMode() == SnapshotMode.EXTERNAL) {
                found.accept(at(
                                type.range(),
                                "While the guest is off libvirt makes no overlays on the network. Start the guest"
                                        + " first, or use a file.")
                        .withFixes(List.of(OverlayEdits.makeFile(disk, type))));
            }
            if (type != null && refused && (disk.mode() == null || disk.statedMode() == SnapshotMode.EXTERNAL)) {
                Diagnostic diagnostic = at(
                                type.range(),
                                "libvirt makes no overlays of type '" + type.shown()
                                        + "', whether the guest runs or not. Use a file, whatever the storage of the"
                                        + " disk is.")
                        .withFixes(List.of(OverlayEdits.makeFile(disk, type)));
                StorageSource source = disk.source();
                found.accept(
                        source == null
                                ? diagnostic
                                : diagnostic.relatedTo(source.element().range(), "what it names is here"));
            }
        }
    }
}
