package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: {@code type} is not a kind of storage, or is {@code none}. */
final class UnknownDiskType extends Rule {

    private static final Words TYPES = Words.of("file", "block", "network");
    private static final Words FILE = Words.of("file");
    private static final Words BLOCK = Words.of("block");
    private static final Words NETWORK = Words.of("network");

    UnknownDiskType() {
        super("SNAP012", Severity.ERROR, "A disk has an unknown storage type", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value type = disk.type();
            if (type != null && disk.storageType() == null) {
                found.accept(at(
                                type.range(),
                                "type='" + type.shown()
                                        + "' is not a kind of storage that libvirt knows, so it refuses the"
                                        + " document. An overlay can be " + TYPES.listed() + ".")
                        .withFixes(likely(disk).fixes(type)));
            }
        }
    }

    /** The type that goes with what the source says. */
    private static Words likely(SnapshotDisk disk) {
        StorageSource source = disk.source();
        if (source == null) {
            return FILE;
        }
        if (source.protocol() != null) {
            return NETWORK;
        }
        return source.dev() != null ? BLOCK : FILE;
    }
}
