package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotDeleteExternalDisk} since 9.9, for a leaf that the domain does not stand on. */
final class ImageUnlinked extends CallRule {

    ImageUnlinked() {
        super("SNAP720", Severity.WARNING, "A delete removes an image in place of merging it", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        SnapshotNode parent = call.tree().parent(call.name());
        return call.isQemuSince(9, 9)
                        && call.mergesOne()
                        && target.isExternal()
                        && call.isLeaf()
                        && call.isNotCurrent()
                        && (parent == null ? call.facts().isBefore(11, 0) : parent.isExternal())
                ? object(
                        "The domain does not stand on this snapshot, so libvirt removes the images that it names as those of the"
                                + " domain and merges nothing. See with 'qemu-img info --backing-chain' that nobody else needs them.")
                : null;
    }
}
