package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefAssignExternalNames}: the images differ in their last suffix alone. */
final class NameCollision extends Rule {

    NameCollision() {
        super("SNAP209", Severity.ERROR, "libvirt would make up one name for two disks");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null) {
            return;
        }
        for (Misalignment misalignment : alignment.misalignments()) {
            SnapshotDisk request = misalignment.request();
            DomainDisk disk = misalignment.disk();
            DomainDisk other = misalignment.other();
            if (misalignment.kind() != Misalignment.Kind.COLLISION || disk == null || other == null) {
                continue;
            }
            Value name = request == null ? null : request.name();
            Diagnostic diagnostic = at(
                    name == null ? context.rootRange() : name.range(),
                    "The images of disks '" + other.name() + "' and '" + disk.name()
                            + "' differ in their last suffix alone, which libvirt replaces: both overlays would get"
                            + " one name, and it refuses that. Add <source> with a path for each.");
            if (disk.path() != null) {
                diagnostic = context.relatedInDomain(diagnostic, disk.path().range(), "the image is here");
            }
            found.accept(request == null ? diagnostic : diagnostic.withFixes(OverlayEdits.addSource(context, request)));
        }
    }
}
