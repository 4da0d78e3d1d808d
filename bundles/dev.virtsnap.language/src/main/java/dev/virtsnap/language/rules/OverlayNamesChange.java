package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertExternalPrepare} since 9.9 puts seconds in the place of the suffix. */
final class OverlayNamesChange extends CallRule {

    OverlayNamesChange() {
        super("HAZ041", Severity.INFO, "An external revert makes overlays of other names", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        return call.revertsExternal() && target.isExternal()
                ? object(
                        "After the revert the disks use new overlays, named after the image and the time in seconds. Do not rely"
                                + " on the names that are written here.")
                : null;
    }
}
