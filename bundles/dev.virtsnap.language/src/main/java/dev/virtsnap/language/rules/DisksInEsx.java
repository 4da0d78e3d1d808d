package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.syntax.Element;
import java.util.List;
import java.util.function.Consumer;

/** {@code esxDomainSnapshotCreateXML}. */
final class DisksInEsx extends Rule {

    DisksInEsx() {
        super("SNAP811", Severity.ERROR, "VMware ESX takes no single disks");
    }

    @Override
    Need need() {
        return Need.OTHER_DRIVER;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        List<SnapshotDisk> disks = context.definition().disks();
        Element place = context.definition().disksElement();
        if (context.facts().driver() == Driver.ESX && !disks.isEmpty() && place != null) {
            found.accept(at(
                            place.nameRange(),
                            "VMware ESX always takes all disks, and libvirt refuses a document that names some. Remove"
                                    + " <disks>.")
                    .fixedBy(Fix.choice("Remove <disks>", Markup.remove(place))));
        }
    }
}
