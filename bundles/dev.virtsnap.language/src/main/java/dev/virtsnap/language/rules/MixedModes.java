package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare}: memory and disks have to be all internal or all external. */
final class MixedModes extends Rule {

    MixedModes() {
        super("SNAP325", Severity.ERROR, "Internal and external parts are mixed");
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
        if (context.alignment() != null) {
            checkAligned(context, found);
            return;
        }
        SnapshotDefinition definition = context.definition();
        MemoryRequest memory = definition.memory();
        for (MixedKinds.Odd odd : MixedKinds.of(definition, memory == null ? null : memory.parsedMode())) {
            found.accept(at(
                            odd.range(),
                            "The snapshot is " + odd.kind().word() + ", but "
                                    + odd.disk().label()
                                    + " is not, and libvirt does not mix the two. Make all parts internal or all"
                                    + " external.")
                    .fixedBy(odd.fix()));
        }
    }

    /** With the domain known, disks that are not named count, too. */
    private void checkAligned(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = Preparation.aligned(context);
        if (alignment == null
                || !Preparation.isInternal(context, alignment)
                || !Preparation.isExternal(context, alignment)) {
            return;
        }
        SnapshotMode kind = context.createdMemory();
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotMode mode = disk.mode();
            if (mode != SnapshotMode.INTERNAL && mode != SnapshotMode.EXTERNAL) {
                continue;
            }
            if (kind != SnapshotMode.INTERNAL && kind != SnapshotMode.EXTERNAL) {
                kind = mode;
            } else if (mode != kind) {
                found.accept(at(
                                DiskEdits.place(context, disk),
                                "The snapshot is " + kind.word() + ", but disk '"
                                        + disk.disk().name() + "' is "
                                        + mode.word() + (disk.request() == null ? " without being named" : "")
                                        + ", and libvirt does not mix the two. Make all parts internal or all"
                                        + " external.")
                        .fixedBy(DiskEdits.choose(context, disk, kind, "Make it " + kind.word() + " like the rest")));
            }
        }
    }
}
