package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The function is not there in these drivers. */
final class DriverWithoutSnapshots extends CallRule {

    DriverWithoutSnapshots() {
        super("SNAP851", Severity.ERROR, "The driver takes no snapshots", Intent.Kind.values());
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        Driver driver = call.facts().driver();
        return driver.createsSnapshots()
                ? null
                : object("The driver '" + driver.word()
                                + "' has no snapshots, so libvirt refuses every call about them."
                                + " Those that have are 'qemu', 'test', 'vbox', 'esx' and 'vz'.")
                        .refusedWith(LibvirtError.Code.NO_SUPPORT, driver.function(call.kind()));
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        super.check(context, found);
        Driver driver = context.facts().driver();
        if (!context.intent().isAboutExisting() && !driver.createsSnapshots()) {
            found.accept(at(
                    context.rootRange(),
                    "The driver '" + driver.word()
                            + "' has no snapshots, so libvirt refuses every document. Those that have are 'qemu',"
                            + " 'test', 'vbox', 'esx' and 'vz'."));
        }
    }
}
