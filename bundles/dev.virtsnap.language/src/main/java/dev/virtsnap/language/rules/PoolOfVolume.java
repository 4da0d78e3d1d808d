package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** {@code virDomainDiskTranslateSourcePool}: the volume of a pool is looked up when the snapshot is created. */
final class PoolOfVolume extends Rule {

    PoolOfVolume() {
        super("SNAP351", Severity.INFO, "A disk of the snapshot is a volume of a pool");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment =
                context.creates() && context.isQemu() && context.facts().isInactive() ? context.alignment() : null;
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            boolean part = disk.mode() == SnapshotMode.INTERNAL || disk.mode() == SnapshotMode.EXTERNAL;
            Element source = disk.disk().element().element("source");
            if (part && source != null && disk.disk().type() == StorageType.VOLUME) {
                found.accept(
                        at(
                                DiskEdits.place(context, disk),
                                "Disk '" + disk.disk().name() + "' is a volume of the pool '"
                                        + Value.textOf(Value.of(source.attribute("pool")))
                                        + "', and libvirt refuses the snapshot if that pool is not active. Start the pool first."));
            }
        }
    }
}
