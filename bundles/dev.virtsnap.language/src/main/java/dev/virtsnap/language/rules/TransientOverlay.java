package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** While the domain is off libvirt lets a transient disk be external, and refuses every later snapshot of it. */
final class TransientOverlay extends Rule {

    TransientOverlay() {
        super("HAZ020", Severity.WARNING, "A transient disk gets an overlay that is kept");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null || (context.creates() && context.facts().isActive())) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotDisk request = disk.request();
            if (request != null
                    && request.name() != null
                    && disk.disk().isTransient()
                    && disk.mode() == SnapshotMode.EXTERNAL) {
                found.accept(at(
                                request.name().range(),
                                "The domain throws away what is written to disk '"
                                        + disk.disk().name() + "', so an overlay that keeps it makes no sense, and a"
                                        + " running guest refuses snapshots of it. Leave it out with snapshot='no'.")
                        .fixedBy(leaveOut(request)));
            }
        }
    }

    private static Fix leaveOut(SnapshotDisk request) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Markup.set(request.element(), "snapshot", "no"));
        for (Element child : request.element().elements()) {
            edits.add(Markup.remove(child));
        }
        if (request.type() != null) {
            edits.add(request.type().removal());
        }
        return new Fix("Leave the disk out", edits, false);
    }
}
