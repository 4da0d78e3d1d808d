package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.BackingChain;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code qemuSnapshotDeleteExternalPrepare} looks for the overlay among the images of the disk; that of 9.0 does so even
 * while the guest is off and they are not known.
 */
final class OverlayNotInChain extends CallRule {

    OverlayNotInChain() {
        super("SNAP709", Severity.ERROR, "libvirt does not find the overlay", Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        if (ManualDiskInMerge.has(target)) {
            return null;
        }
        if (isOutside(call)) {
            return refused("libvirt 9.0 does not find the overlay of this snapshot among the images of the domain"
                    + (call.facts().isInactive()
                            ? ", since the domain is off. Start it paused, delete, and stop it"
                            : ", since the domain has gone another way. Delete the record with 'metadata'")
                    + ", or use a newer libvirt.");
        }
        for (StoredDisk disk : target.disks()) {
            BackingChain chain = OtherChain.chain(call, target, disk);
            if (chain != null && disk.overlay() != null && OtherChain.indexOf(chain, disk.overlay()) < 0) {
                return refused("Disk '" + shown(disk.name()) + "' of the running guest does not use '"
                                + shown(disk.overlay())
                                + "', the overlay of this snapshot, so libvirt cannot merge it. Delete the record with"
                                + " 'metadata' if nobody needs that file.")
                        .aboutDisk(disk.name());
            }
        }
        return null;
    }

    private Objection refused(String message) {
        return object(message)
                .refusedWith(LibvirtError.Code.INVALID_ARG, "could not find base disk source in disk source chain");
    }

    /** Whether an external snapshot is off the line of the current one, or the guest is off and more lies on top of it. */
    static boolean isOutside(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (!call.isQemu(9, 0, 9, 1) || !call.mergesOne() || target == null || !target.isExternal()) {
            return false;
        }
        String current = call.current();
        boolean offLine = current != null && !call.isCurrent() && !call.tree().isAncestor(call.name(), current);
        return offLine || (call.facts().isInactive() && (hasExternalAbove(call) || hasOverlayAbove(call, target)));
    }

    /** Internal ones between lay nothing on top, and hide nothing. */
    private static boolean hasExternalAbove(SnapshotCall call) {
        for (SnapshotNode later : call.tree().descendants(call.name())) {
            if (later.isExternal()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the domain stands on another image than the one that the snapshot has made: a record in between is gone. */
    private static boolean hasOverlayAbove(SnapshotCall call, SnapshotNode target) {
        DomainDefinition domain = call.facts().domain();
        for (StoredDisk disk : target.disks()) {
            DomainDisk present = domain == null || !disk.isExternal() ? null : domain.disk(disk.name());
            String overlay = disk.overlay();
            Value image = present == null ? null : present.path();
            if (overlay != null && image != null && !image.is(overlay)) {
                return true;
            }
        }
        return false;
    }
}
