package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** The function is not there in these drivers. */
final class DriverWithoutSnapshots extends Rule {

    DriverWithoutSnapshots() {
        super("SNAP851", Severity.ERROR, "The driver takes no snapshots");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Driver driver = context.facts().driver();
        if (!driver.createsSnapshots()) {
            found.accept(at(
                    context.rootRange(),
                    "The driver '" + driver.word()
                            + "' has no snapshots, so libvirt refuses every document. Those that have are 'qemu',"
                            + " 'test', 'vbox', 'esx' and 'vz'."));
        }
    }
}
