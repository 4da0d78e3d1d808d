package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefAssignExternalNames}: the image of the disk is not a regular file. */
final class NameFromNoFile extends Rule {

    NameFromNoFile() {
        super("SNAP208", Severity.ERROR, "libvirt cannot make up a name from a device");
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
            if (misalignment.kind() != Misalignment.Kind.NAME_FROM_NO_FILE || disk == null) {
                continue;
            }
            Value name = request == null ? null : request.name();
            Diagnostic diagnostic = at(
                    name == null ? context.rootRange() : name.range(),
                    "The image of disk '" + disk.name() + "' is not a file, so libvirt does not make up a name for"
                            + " its overlay. Add <source> with the path of a new file.");
            found.accept(request == null ? diagnostic : diagnostic.withFixes(OverlayEdits.addSource(context, request)));
        }
        HostFiles files = context.facts().surroundings().files();
        if (files != HostFiles.UNKNOWN && context.creates()) {
            lookAtImages(context, alignment, files, found);
        }
    }

    /** Where somebody has looked: {@code virFileIsRegular} has to find the image. */
    private void lookAtImages(
            RuleContext context, DiskAlignment alignment, HostFiles files, Consumer<Diagnostic> found) {
        for (AlignedDisk disk : alignment.disks()) {
            Value image = disk.generated() ? disk.disk().path() : null;
            FileKind kind = image == null ? FileKind.UNKNOWN : files.kind(ImagePaths.normal(image.text()));
            if (image != null && kind != FileKind.UNKNOWN && !kind.isFile()) {
                SnapshotDisk request = disk.request();
                Diagnostic diagnostic = at(
                        DiskEdits.place(context, disk),
                        "The image '" + image.shown() + "' of disk '"
                                + disk.disk().name() + "' "
                                + (kind == FileKind.MISSING ? "is not there" : "is not a file")
                                + ", so libvirt does not make up a name for its overlay. "
                                + (kind == FileKind.MISSING
                                        ? "Mend the disk of the domain first."
                                        : "Add <source> with the path of a new file."));
                found.accept(
                        request == null || kind == FileKind.MISSING
                                ? diagnostic
                                : diagnostic.withFixes(OverlayEdits.addSource(context, request)));
            }
        }
    }
}
