package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotRedefineValidate}. */
final class DiskOnlyRedefine extends FlagRule {

    DiskOnlyRedefine() {
        super(
                "SNAP110",
                Severity.ERROR,
                "Disks alone are redefined, but the state says otherwise",
                CreateFlag.DISK_ONLY);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.redefines() && isOther(context.definition().knownState())
                ? "With 'disk-only' a redefined snapshot has to have the state 'disk-snapshot', or libvirt refuses it."
                        + " Remove the flag, or correct <state>."
                : null;
    }

    private static boolean isOther(@Nullable SnapshotState state) {
        return state != null && state != SnapshotState.DISK_SNAPSHOT;
    }
}
