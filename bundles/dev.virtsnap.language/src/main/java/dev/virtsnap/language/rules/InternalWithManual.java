package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare}: where anything is internal, every disk that can be written to has to be. */
final class InternalWithManual extends Rule {

    InternalWithManual() {
        super("SNAP322", Severity.ERROR, "An internal snapshot leaves a disk out");
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
        if (context.creates() && context.alignment() != null) {
            checkAligned(context, found);
            return;
        }
        SnapshotDefinition definition = context.definition();
        if (!context.creates() || definition.isExternal() || !MixedKinds.isInternal(definition)) {
            return;
        }
        for (SnapshotDisk disk : definition.disks()) {
            Value mode = disk.mode();
            if (mode != null && disk.statedMode() == SnapshotMode.MANUAL) {
                found.accept(at(
                                mode.range(),
                                "An internal snapshot takes all disks, so libvirt refuses 'manual' for " + disk.label()
                                        + ". Make it internal, or make all the others external.")
                        .fixedBy(Fix.choice("Change 'manual' to 'internal'", mode.replacement("internal"))));
            }
        }
    }

    /** With the domain known, every disk counts. */
    private void checkAligned(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = Preparation.aligned(context);
        if (alignment == null
                || !Preparation.isInternal(context, alignment)
                || Preparation.isExternal(context, alignment)) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            boolean leftOut = Preparation.isLeftOut(disk) && !Preparation.isExcluded(disk);
            if (leftOut || disk.mode() == SnapshotMode.MANUAL) {
                found.accept(at(
                                DiskEdits.place(context, disk),
                                "An internal snapshot takes every disk that can be written to, so libvirt refuses to"
                                        + " leave disk '" + disk.disk().name()
                                        + "' out. Make it internal, or make all the others external.")
                        .fixedBy(DiskEdits.choose(
                                context,
                                disk,
                                SnapshotMode.INTERNAL,
                                "Make disk '" + disk.disk().name() + "' internal")));
            }
        }
        if (!Preparation.has(alignment, SnapshotMode.INTERNAL)
                && alignment.disks().stream().allMatch(InternalWithManual::isIdle)) {
            found.accept(at(
                    context.rootRange(),
                    "The memory of the guest goes into a disk of an internal snapshot, and no disk of the domain takes"
                            + " part, so libvirt refuses it. Save the memory to a file."));
        }
    }

    private static boolean isIdle(AlignedDisk disk) {
        return disk.mode() == SnapshotMode.NO && !Preparation.isLeftOut(disk);
    }
}
