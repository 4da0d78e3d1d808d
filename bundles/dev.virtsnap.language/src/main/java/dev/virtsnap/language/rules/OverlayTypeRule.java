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
import org.jspecify.annotations.Nullable;

/** An overlay on storage that the parser knows and QEMU refuses. */
abstract class OverlayTypeRule extends Rule {

    OverlayTypeRule(String id, String title) {
        super(
                id,
                Severity.ERROR,
                title,
                "schema/invalid-value",
                "schema/unknown-attribute",
                "schema/misplaced-element");
    }

    /** Whether the rule is about a guest that runs, or does not. */
    abstract boolean isAbout(Facts facts);

    /** What is wrong with that storage; null if nothing is. */
    abstract @Nullable String message(Facts facts, StorageType storage, String shown);

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.isQemu() || !context.creates() || !isAbout(context.facts())) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value type = disk.type();
            StorageType storage = disk.storageType();
            boolean external = disk.mode() == null || disk.statedMode() == SnapshotMode.EXTERNAL;
            String message = type == null || storage == null || !external
                    ? null
                    : message(context.facts(), storage, type.shown());
            if (type == null || message == null) {
                continue;
            }
            Diagnostic diagnostic = at(type.range(), message).withFixes(List.of(OverlayEdits.makeFile(disk, type)));
            StorageSource source = disk.source();
            found.accept(
                    source == null || storage == StorageType.NETWORK
                            ? diagnostic
                            : diagnostic.relatedTo(source.element().range(), "what it names is here"));
        }
    }

    /** Whether libvirt makes overlays there neither of a guest that runs nor of one that is off. */
    static boolean isNever(StorageType storage) {
        return storage == StorageType.NVME || storage == StorageType.VHOSTUSER || storage == StorageType.VHOSTVDPA;
    }
}
