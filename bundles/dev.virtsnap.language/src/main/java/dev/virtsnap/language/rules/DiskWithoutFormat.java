package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** libvirt takes an image without a format for raw and never looks into it. */
final class DiskWithoutFormat extends Rule {

    DiskWithoutFormat() {
        super("HAZ029", Severity.WARNING, "A disk of the domain does not say its format");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain = context.domain();
        if (domain == null || !domain.isQemu()) {
            return;
        }
        for (DomainDisk disk : domain.disks()) {
            Value path = disk.path();
            if (path != null
                    && disk.isHardDisk()
                    && !disk.isReadOnly()
                    && Value.textOf(disk.driverType()).isEmpty()) {
                Diagnostic diagnostic = at(
                        place(context, disk),
                        "Disk '" + disk.name()
                                + "' does not say its format, so libvirt takes the image for raw: if it is"
                                + " qcow2, an overlay shows the guest the container instead of the disk. Add"
                                + " <driver type='…'/> with the format that it has.");
                found.accept(
                        context.redefines() ? diagnostic.withFixes(fixes(context, disk, path.text())) : diagnostic);
            }
        }
    }

    /** The disk, or if the domain stands elsewhere the request for it, or else the whole definition. */
    private static Range place(RuleContext context, DomainDisk disk) {
        if (context.redefines()) {
            return disk.element().nameRange();
        }
        DiskAlignment alignment = context.alignment();
        AlignedDisk aligned = alignment == null ? null : alignment.disk(disk.name());
        return aligned == null ? context.rootRange() : DiskEdits.place(context, aligned);
    }

    private static List<Fix> fixes(RuleContext context, DomainDisk disk, String path) {
        boolean qcow2 = OverlayEdits.suffix(path).equals("qcow2");
        List<Fix> fixes = new ArrayList<>();
        fixes.add(fix(context, disk, qcow2 ? "qcow2" : "raw"));
        fixes.add(fix(context, disk, qcow2 ? "raw" : "qcow2"));
        return fixes;
    }

    private static Fix fix(RuleContext context, DomainDisk disk, String format) {
        Element driver = disk.element().element("driver");
        return Fix.choice(
                "Say that it is '" + format + "'",
                driver == null
                        ? Markup.addFirst(context.text(), disk.element(), "<driver name='qemu' type='" + format + "'/>")
                        : Markup.set(driver, "type", format));
    }
}
