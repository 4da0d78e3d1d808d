package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefAssignExternalNames}: the disk of the domain has no image. */
final class NameWithoutSource extends Rule {

    NameWithoutSource() {
        super("SNAP207", Severity.ERROR, "libvirt cannot make up a name for an empty drive");
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
            if (misalignment.kind() == Misalignment.Kind.NAME_WITHOUT_SOURCE
                    && request != null
                    && request.name() != null) {
                found.accept(at(
                                request.name().range(),
                                "Nothing is in the drive of " + request.label()
                                        + ", so there is no image to overlay, and libvirt refuses to make up a name."
                                        + " Leave it out with snapshot='no'.")
                        .fixedBy(Fix.choice(
                                "Change it to snapshot='no'", Markup.set(request.element(), "snapshot", "no"))));
            }
        }
    }
}
