package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** CVE-2025-13193: before 11.10 qemu-img made overlays with the mode 644. */
final class ReadableOverlay extends Rule {

    ReadableOverlay() {
        super("HAZ015", Severity.INFO, "Everybody on the host can read the overlay");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        DiskAlignment alignment =
                facts.isInactive() && facts.does(Behaviour.OVERLAYS_READABLE) ? Preparation.aligned(context) : null;
        if (alignment != null && Preparation.has(alignment, SnapshotMode.EXTERNAL)) {
            Element disks = context.definition().disksElement();
            found.accept(at(
                    disks == null ? context.rootRange() : disks.nameRange(),
                    "libvirt before 11.10 makes the overlays of a guest that is off readable for everybody on the host"
                            + " (CVE-2025-13193). Use a newer release, or restrict the directory."));
        }
    }
}
