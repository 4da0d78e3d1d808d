package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** The cache exists for qcow2 alone; without a type libvirt uses qcow2, but only for a disk that is external anyway. */
final class CacheSizeWithoutFormat extends Rule {

    CacheSizeWithoutFormat() {
        super("SNAP019", Severity.INFO, "A metadata cache is limited, but the format is not said");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value size = disk.cacheSize();
            Element driver = size == null ? null : disk.element().element("driver");
            if (driver != null && Value.textOf(disk.driverType()).isEmpty()) {
                found.accept(at(
                                driver.nameRange(),
                                "The metadata cache is a thing of qcow2, but this <driver> says no type. libvirt"
                                        + " takes qcow2 if the disk is external; say so.")
                        .fixedBy(Fix.choice("Add type='qcow2'", Markup.set(driver, "type", "qcow2"))));
            }
        }
    }
}
