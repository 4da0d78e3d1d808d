package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The next external snapshot without explicit paths is refused, see SNAP209. */
final class CollidingImageNames extends Rule {

    private static final int FEW = 8;

    CollidingImageNames() {
        super("HAZ031", Severity.INFO, "Two images differ in their last suffix alone");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain = context.domain();
        DiskAlignment alignment = context.alignment();
        if (domain == null || alignment == null || domain.disks().size() < 2) {
            return;
        }
        if (domain.disks().size() <= FEW && isClear(domain.disks())) {
            return;
        }
        Map<String, DomainDisk> seen = new HashMap<>();
        for (DomainDisk disk : domain.disks()) {
            Value path = disk.type() == StorageType.FILE && !disk.isReadOnly() ? disk.path() : null;
            if (path == null) {
                continue;
            }
            DomainDisk first = seen.putIfAbsent(AlignedDisk.overlayName(path.text(), ""), disk);
            if (first != null && first.path() != null && !isRefused(alignment, disk)) {
                Diagnostic diagnostic = at(
                        context.redefines() ? path.range() : context.rootRange(),
                        "The images of disks '" + first.name() + "' and '" + disk.name()
                                + "' differ in their last suffix alone, which libvirt replaces in the names"
                                + " of overlays. External snapshots of this domain need <source> for each"
                                + " disk.");
                found.accept(context.relatedInDomain(diagnostic, first.path().range(), "the other is here"));
            }
        }
    }

    /** What nearly every domain is, found out without a table: no two images differ in their last suffix alone. */
    private static boolean isClear(List<DomainDisk> disks) {
        for (int i = 1; i < disks.size(); i++) {
            Value path = disks.get(i).path();
            for (int k = 0; k < i; k++) {
                Value other = disks.get(k).path();
                if (path != null && other != null && haveOneStem(path.text(), other.text())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether {@link AlignedDisk#overlayName} makes the same of both. */
    private static boolean haveOneStem(String a, String b) {
        int stem = AlignedDisk.stem(a);
        return stem == AlignedDisk.stem(b) && a.regionMatches(0, b, 0, stem);
    }

    private static boolean isRefused(DiskAlignment alignment, DomainDisk disk) {
        for (Misalignment misalignment : alignment.misalignments()) {
            if (misalignment.kind() == Misalignment.Kind.COLLISION && disk.equals(misalignment.disk())) {
                return true;
            }
        }
        return false;
    }
}
