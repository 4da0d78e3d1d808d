package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A disk of the domain that QEMU does not create a snapshot of, in the mode that the definition and the defaults give it
 * ({@code qemuSnapshotPrepare}). It is silent where the domain, the mode or the power that it needs is not known.
 */
abstract class DiskRule extends Rule {

    private final @Nullable SnapshotMode mode;
    private final Power power;

    /**
     * Says which disks the rule is about.
     *
     * @param mode of the disks; null for all that take part
     * @param power in which libvirt refuses them; unknown if in any
     */
    DiskRule(String id, String title, @Nullable SnapshotMode mode, Power power) {
        super(id, Severity.ERROR, title);
        this.mode = mode;
        this.power = power;
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    /** What is wrong with a disk of that mode; null if nothing is. */
    abstract @Nullable String message(Facts facts, AlignedDisk disk);

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        boolean applies = context.creates() && context.isQemu() && (power == Power.UNKNOWN || power == facts.power());
        DiskAlignment alignment = applies ? context.alignment() : null;
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            String message = isConcerned(disk) && isNamed(disk) ? message(facts, disk) : null;
            if (message != null) {
                found.accept(at(DiskEdits.place(context, disk), message).withFixes(fixes(context, alignment, disk)));
            }
        }
    }

    private boolean isConcerned(AlignedDisk disk) {
        return mode == null ? disk.mode() != null && disk.mode() != SnapshotMode.NO : disk.mode() == mode;
    }

    /** An external disk without an overlay has been refused before. */
    private static boolean isNamed(AlignedDisk disk) {
        return disk.mode() != SnapshotMode.EXTERNAL || disk.path() != null;
    }

    private static List<Fix> fixes(RuleContext context, DiskAlignment alignment, AlignedDisk disk) {
        List<Fix> fixes = new ArrayList<>();
        boolean others = false;
        boolean internal = false;
        for (AlignedDisk other : alignment.disks()) {
            boolean same = other == disk;
            others |= !same && other.mode() == SnapshotMode.EXTERNAL;
            internal |= !same && other.mode() == SnapshotMode.INTERNAL;
        }
        boolean external = disk.mode() == SnapshotMode.EXTERNAL;
        boolean file = disk.disk().type() == StorageType.FILE && !disk.disk().isEmpty();
        if (!external && !internal && file && context.facts().has(CreateFlag.DISK_ONLY)) {
            fixes.add(DiskEdits.choose(
                    context,
                    disk,
                    SnapshotMode.EXTERNAL,
                    "Make disk '" + disk.disk().name() + "' external"));
        }
        if (others && (external || context.facts().has(CreateFlag.DISK_ONLY))) {
            fixes.add(DiskEdits.leaveOut(context, disk));
        }
        return fixes;
    }
}
