package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAlignDisks}: where the default is internal, every disk has to be. */
final class NotAllInternal extends Rule {

    NotAllInternal() {
        super("SNAP204", Severity.ERROR, "A disk of an internal snapshot is not internal");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null) {
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
}
