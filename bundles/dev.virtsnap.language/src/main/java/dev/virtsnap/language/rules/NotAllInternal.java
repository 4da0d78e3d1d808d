package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAlignDisks}: where the default is internal, every disk has to be. */
final class NotAllInternal extends Rule {

    NotAllInternal() {
        super("SNAP204", Severity.ERROR, "A disk of an internal snapshot is not internal");
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
        if (context.creates()) {
            checkCreate(context, alignment, found);
            return;
        }
        for (Misalignment misalignment : alignment.misalignments()) {
            SnapshotDisk request = misalignment.request();
            Value mode = request == null ? null : request.mode();
            if (misalignment.kind() == Misalignment.Kind.NOT_INTERNAL && request != null && mode != null) {
                found.accept(at(
                                mode.range(),
                                "This is an internal snapshot, so libvirt wants every disk to be internal, but "
                                        + request.label()
                                        + " says '" + mode.shown()
                                        + "'. Only a disk that is read-only, or that the domain itself excludes with"
                                        + " snapshot='no', may be left out.")
                        .fixedBy(Fix.choice(
                                "Change '" + mode.shown() + "' to 'internal'", mode.replacement("internal"))));
            }
        }
    }

    private void checkCreate(RuleContext context, DiskAlignment alignment, Consumer<Diagnostic> found) {
        for (Misalignment misalignment : alignment.misalignments()) {
            SnapshotDisk request = misalignment.request();
            if (misalignment.kind() == Misalignment.Kind.NOT_INTERNAL && request != null) {
                found.accept(refused(
                        context,
                        alignment,
                        request,
                        "Without 'disk-only' this is an internal snapshot, in which libvirt wants every disk to be"
                                + " internal, but " + request.label()
                                + " is not. Give the flag, or make the disk internal."));
            }
        }
        Facts facts = context.facts();
        boolean doubtful = alignment.misalignments().isEmpty()
                && facts.lacks(CreateFlag.DISK_ONLY)
                && !facts.does(Behaviour.OFFLINE_EXTERNAL_BY_DISKS)
                && context.createdMemory() != SnapshotMode.EXTERNAL;
        for (SnapshotDisk request : context.definition().disks()) {
            if (doubtful && request.parsedMode() == SnapshotMode.EXTERNAL) {
                found.accept(refused(
                                context,
                                alignment,
                                request,
                                "Without 'disk-only' libvirt 9.0 refuses external disks, and newer releases do if the"
                                        + " guest runs. Give the flag.")
                        .withSeverity(Severity.WARNING));
                return;
            }
        }
    }

    private Diagnostic refused(RuleContext context, DiskAlignment alignment, SnapshotDisk request, String message) {
        List<Fix> fixes = new ArrayList<>();
        if (!MixedKinds.isInternal(context.definition())) {
            fixes.addAll(FlagRule.adding(context, CreateFlag.DISK_ONLY));
        }
        AlignedDisk disk = null;
        for (AlignedDisk each : alignment.disks()) {
            disk = request.equals(each.request()) ? each : disk;
        }
        if (disk != null) {
            fixes.add(DiskEdits.choose(
                    context,
                    disk,
                    SnapshotMode.INTERNAL,
                    "Make disk '" + disk.disk().name() + "' internal"));
        }
        return at(
                        request.mode() == null
                                ? request.element().nameRange()
                                : request.mode().range(),
                        message)
                .withFixes(fixes);
    }
}
