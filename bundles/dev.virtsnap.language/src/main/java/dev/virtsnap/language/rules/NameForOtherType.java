package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.NetworkProtocol;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefAssignExternalNames}: an overlay that is no file and has no source. */
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
                    && disk.source() == null
                    && place != null
                    && (type == StorageType.BLOCK || type == StorageType.NETWORK)) {
                found.accept(at(
                                place.range(),
                                "libvirt makes up names for files only, so an overlay of type '" + place.shown()
                                        + "' has to say where it lies. Add <source>, or make it a file.")
                        .relatedTo(disk.element().nameRange(), "this disk has no <source>")
                        .withFixes(List.of(OverlayEdits.makeFile(disk, place))));
            }
            StorageSource source = disk.source();
            if (source != null && disk.statedMode() == SnapshotMode.EXTERNAL && isUnnamedNbd(source)) {
                found.accept(at(
                        source.element().nameRange(),
                        "Over nbd an image may be without a name, but an overlay may not: libvirt then wants to make"
                                + " one up, which it does for files only. Add 'name'."));
            }
        }
    }

    private static boolean isUnnamedNbd(StorageSource source) {
        return source.type() == StorageType.NETWORK
                && NetworkProtocol.of(source.protocol()) == NetworkProtocol.NBD
                && source.path() == null;
    }
}
