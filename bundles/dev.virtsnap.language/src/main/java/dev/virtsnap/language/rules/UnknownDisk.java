package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainDiskByName}: no target or image of that name, or an image that two disks use. */
final class UnknownDisk extends Rule {

    UnknownDisk() {
        super("SNAP202", Severity.ERROR, "A disk is not in the domain");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null || alignment.hasTooMany()) {
            return;
        }
        for (Misalignment misalignment : alignment.misalignments()) {
            SnapshotDisk request = misalignment.request();
            Value name = request == null ? null : request.name();
            if (request == null || name == null) {
                continue;
            }
            if (misalignment.kind() == Misalignment.Kind.UNKNOWN) {
                found.accept(at(
                                name.range(),
                                "The domain has no disk '" + name.shown()
                                        + "', so libvirt refuses the document. It has " + listed(alignment) + ".")
                        .withFixes(fixes(context, name)));
            } else if (misalignment.kind() == Misalignment.Kind.AMBIGUOUS) {
                found.accept(ambiguous(context, name, misalignment));
            }
        }
    }

    private Diagnostic ambiguous(RuleContext context, Value name, Misalignment misalignment) {
        Diagnostic diagnostic = at(
                name.range(),
                "More than one disk of the domain uses '" + name.shown()
                        + "', and libvirt then says that there is no such disk. Name the disk by its target.");
        for (DomainDisk disk : new DomainDisk[] {misalignment.disk(), misalignment.other()}) {
            if (disk != null && disk.target() != null) {
                diagnostic = context.relatedInDomain(diagnostic, disk.target().range(), "'" + disk.name() + "' uses it")
                        .fixedBy(Fix.choice("Change it to '" + disk.name() + "'", name.replacement(disk.name())));
            }
        }
        return diagnostic;
    }

    private static List<Fix> fixes(RuleContext context, Value name) {
        List<String> free = DiskNames.free(context);
        return free.isEmpty()
                ? List.of()
                : Words.of(free.toArray(new String[0])).fixes(name);
    }

    private static String listed(DiskAlignment alignment) {
        List<AlignedDisk> disks = alignment.disks();
        if (disks.isEmpty()) {
            return "no disks";
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < disks.size(); i++) {
            names.append(i == 0 ? "" : i == disks.size() - 1 ? " and " : ", ");
            names.append('\'').append(disks.get(i).disk().name()).append('\'');
        }
        return names.toString();
    }
}
