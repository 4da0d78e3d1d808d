package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** Refused, if it is, only when libvirt sees the images, for which it starts QEMU: see SNAP709 and SNAP710. */
final class ImagesMovedOn extends CallRule {

    ImagesMovedOn() {
        super("HAZ017", Severity.WARNING, "The images of the domain are not those on record", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        String name = call.current();
        SnapshotNode current = name == null ? null : call.tree().node(name);
        DomainDefinition domain = call.facts().domain();
        if (target == null || current == null || domain == null || !call.isQemu()) {
            return null;
        }
        if (!target.isExternal() || !Merge.isTried(call)) {
            return null;
        }
        for (StoredDisk disk : current.disks()) {
            DomainDisk now = domain.disk(disk.name());
            Value path = now == null || now.chain().isWhole() ? null : now.path();
            if (disk.isExternal()
                    && disk.overlay() != null
                    && path != null
                    && !ImagePaths.areSame(path.text(), disk.overlay())) {
                return object("Disk '" + shown(disk.name()) + "' of the domain uses '" + path.shown()
                                + "', but the current snapshot '" + shown(current.name()) + "' left it at '"
                                + shown(disk.overlay())
                                + "': somebody changed the images without libvirt, and what it merges may not be what you"
                                + " think. Compare them with 'qemu-img info --backing-chain' first.")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }
}
