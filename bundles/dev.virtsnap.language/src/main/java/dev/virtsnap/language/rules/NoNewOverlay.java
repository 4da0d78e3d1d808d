package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.StoredDisk;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code qemuSnapshotRevertExternalPrepare} since 9.9: it makes up names for overlays on all images that the snapshot
 * froze, as {@code virDomainSnapshotDefAssignExternalNames} does on a create, but there nobody can say others.
 */
final class NoNewOverlay extends CallRule {

    NoNewOverlay() {
        super("SNAP610", Severity.ERROR, "An external revert finds no name for a new overlay", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null || !call.revertsExternal() || !target.isExternal()) {
            return null;
        }
        HostFiles files = call.facts().surroundings().files();
        Map<String, StoredDisk> named = new HashMap<>();
        for (StoredDisk disk : target.disks()) {
            String image = disk.image();
            if (image == null || disk.imageType() != StorageType.FILE) {
                continue;
            }
            FileKind kind = files.kind(ImagePaths.normal(image));
            if (kind != FileKind.UNKNOWN && !kind.isFile()) {
                return notThere(disk, image);
            }
            StoredDisk first = named.putIfAbsent(AlignedDisk.overlayName(image, ""), disk);
            if (first != null) {
                return collision(first, disk);
            }
        }
        return null;
    }

    private Objection notThere(StoredDisk disk, String image) {
        return object("The image of disk '" + shown(disk.name()) + "' that this snapshot froze, '" + shown(image)
                        + "', is no regular file on the host, so libvirt lays no new overlay on it. Put it back first.")
                .refusedWith(
                        LibvirtError.Code.CONFIG_UNSUPPORTED,
                        "source for disk '" + disk.name()
                                + "' is not a regular file; refusing to generate external snapshot name")
                .aboutDisk(disk.name());
    }

    private Objection collision(StoredDisk first, StoredDisk disk) {
        return object(
                        "The images of disks '" + shown(first.name()) + "' and '" + shown(disk.name())
                                + "' that this snapshot froze differ in their last suffix alone, which libvirt replaces in the"
                                + " names of new overlays, and it refuses two of one name. Go back by hand, with the domain off.")
                .refusedWith(
                        LibvirtError.Code.CONFIG_UNSUPPORTED,
                        "cannot generate external snapshot name for disk '" + disk.name() + "': collision with disk '"
                                + first.name() + "'")
                .aboutDisk(disk.name());
    }
}
