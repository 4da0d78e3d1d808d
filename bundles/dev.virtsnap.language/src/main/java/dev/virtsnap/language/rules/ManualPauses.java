package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** With {@code manual} libvirt pauses the guest and returns; whoever asked has to resume it. */
final class ManualPauses extends Rule {

    ManualPauses() {
        super("HAZ024", Severity.INFO, "A manual disk leaves the guest paused");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        boolean refused = MixedKinds.isInternal(definition) && !definition.isExternal();
        if (!context.creates() || refused) {
            return;
        }
        for (SnapshotDisk disk : definition.disks()) {
            Value mode = disk.mode();
            if (mode != null && disk.statedMode() == SnapshotMode.MANUAL) {
                found.accept(at(
                        mode.range(),
                        "libvirt leaves the guest paused after this, so that you can snapshot the storage of "
                                + disk.label() + " yourself. Resume it with 'virsh resume' when you have."));
                return;
            }
        }
    }
}
