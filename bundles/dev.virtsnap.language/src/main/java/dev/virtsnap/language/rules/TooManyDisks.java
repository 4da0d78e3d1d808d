package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.Misalignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAlignDisks}: it counts before it looks at names, so this comes instead of SNAP202 and SNAP203. */
final class TooManyDisks extends Rule {

    TooManyDisks() {
        super("SNAP201", Severity.ERROR, "There are more disks in the definition than in the domain");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null || !alignment.hasTooMany()) {
            return;
        }
        for (Misalignment misalignment : alignment.misalignments()) {
            SnapshotDisk request = misalignment.request();
            Value name = request == null ? null : request.name();
            if (request == null || name == null) {
                continue;
            }
            switch (misalignment.kind()) {
                case UNKNOWN, AMBIGUOUS, TWICE ->
                    found.accept(at(
                                    name.range(),
                                    "The definition names " + alignment.requestCount() + " disks, but the domain has "
                                            + alignment.diskCount()
                                            + ", and libvirt refuses that. This one is too much: "
                                            + why(misalignment.kind()) + ". Remove it.")
                            .fixedBy(Fix.choice("Remove the disk", Markup.remove(request.element()))));
                default -> {}
            }
        }
    }

    private static String why(Misalignment.Kind kind) {
        return switch (kind) {
            case TWICE -> "its disk is named before";
            case AMBIGUOUS -> "two disks use this image";
            default -> "no disk of the domain is called so";
        };
    }
}
