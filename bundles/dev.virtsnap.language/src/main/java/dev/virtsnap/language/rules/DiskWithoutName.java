package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: a disk without the attribute {@code name}. */
final class DiskWithoutName extends Rule {

    DiskWithoutName() {
        super(
                "SNAP010",
                Severity.ERROR,
                "A disk does not say which disk of the domain it means",
                "schema/missing-attribute");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            if (disk.name() == null
                    && disk.element().name().is("disk")
                    && disk.element().attribute("name") == null) {
                found.accept(at(
                                disk.element().nameRange(),
                                "This disk has no 'name', so libvirt cannot tell which disk is meant and refuses the"
                                        + " document. Add the target of a disk of the domain, such as 'vda'.")
                        .withFixes(fixes(context, disk)));
            }
        }
    }

    private static List<Fix> fixes(RuleContext context, SnapshotDisk disk) {
        List<Fix> fixes = new ArrayList<>();
        for (String target : DiskNames.free(context)) {
            fixes.add(Fix.choice("Add name='" + target + "'", Markup.add(disk.element(), "name", target)));
        }
        return fixes;
    }
}
