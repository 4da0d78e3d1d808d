package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotLookupByName} and every call on what it found. */
final class SnapshotNotThere extends CallRule {

    SnapshotNotThere() {
        super(
                "SNAP601",
                Severity.ERROR,
                "The domain has no snapshot of that name",
                Intent.Kind.REVERT,
                Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        if (!call.isWhole() || call.target() != null) {
            return null;
        }
        String near = near(call);
        return object("The domain has no snapshot '" + shown(call.name()) + "', so there is nothing to "
                        + call.kind().word()
                        + (near == null
                                ? ". Redefine it first, or name another."
                                : ", but it has '" + shown(near) + "'. Correct the name."))
                .refusedWith(
                        LibvirtError.Code.NO_DOMAIN_SNAPSHOT,
                        "no domain snapshot with matching name '" + call.name() + "'");
    }

    private static @Nullable String near(SnapshotCall call) {
        List<SnapshotNode> nodes = call.tree().nodes();
        String[] names = new String[nodes.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = nodes.get(i).name();
        }
        return Words.of(names).nearest(call.name());
    }
}
