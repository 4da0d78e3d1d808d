package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAlignDisks}: two requests for one disk, by target or by the path of its image. */
final class DiskTwice extends Rule {

    private static final int FEW = 8;

    DiskTwice() {
        super("SNAP203", Severity.ERROR, "A disk is named twice");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null) {
            sameName(context.definition().disks(), found);
            return;
        }
        if (alignment.hasTooMany()) {
            return;
        }
        for (Misalignment misalignment : alignment.misalignments()) {
            DomainDisk disk = misalignment.disk();
            SnapshotDisk request = misalignment.request();
            if (misalignment.kind() == Misalignment.Kind.TWICE && disk != null && request != null) {
                AlignedDisk aligned = alignment.disk(disk.name());
                SnapshotDisk first = aligned == null ? null : aligned.request();
                if (first != null) {
                    report(first, request, disk.name(), found);
                }
            }
        }
    }

    private void sameName(List<SnapshotDisk> disks, Consumer<Diagnostic> found) {
        if (disks.size() < 2 || areFewAndDiffer(disks)) {
            return;
        }
        Map<String, SnapshotDisk> seen = new HashMap<>();
        for (SnapshotDisk disk : disks) {
            String name = Value.textOf(disk.name());
            SnapshotDisk first = name.isEmpty() ? null : seen.putIfAbsent(name, disk);
            if (first != null) {
                report(first, disk, name, found);
            }
        }
    }

    /** What nearly every document is, found out without a table. */
    private static boolean areFewAndDiffer(List<SnapshotDisk> disks) {
        if (FEW < disks.size()) {
            return false;
        }
        for (int i = 1; i < disks.size(); i++) {
            String name = Value.textOf(disks.get(i).name());
            for (int k = 0; k < i; k++) {
                if (name.equals(Value.textOf(disks.get(k).name()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void report(SnapshotDisk first, SnapshotDisk second, String target, Consumer<Diagnostic> found) {
        if (first.name() != null && second.name() != null) {
            found.accept(at(
                            second.name().range(),
                            "Disk '" + target + "' is named twice, and libvirt refuses that. Remove one of the two.")
                    .relatedTo(first.name().range(), "the first is here")
                    .fixedBy(Fix.choice("Remove this one", Markup.remove(second.element())))
                    .fixedBy(Fix.choice("Remove the first", Markup.remove(first.element()))));
        }
    }
}
