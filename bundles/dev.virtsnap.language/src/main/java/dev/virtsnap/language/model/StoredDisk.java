package dev.virtsnap.language.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disk of a snapshot that exists.
 *
 * @param name its target
 * @param mode how it takes part; null if that is not known
 * @param overlay the path of its overlay; null if it has none or that is not known
 * @param image the path of the image that the domain had when the snapshot was taken, which an external snapshot froze;
 *     null if there was none or that is not known
 * @param imageType the kind of storage of that image; null if it is not known
 * @param deleteInProgress whether a deletion of it was interrupted
 */
public record StoredDisk(
        String name,
        @Nullable SnapshotMode mode,
        @Nullable String overlay,
        @Nullable String image,
        @Nullable StorageType imageType,
        boolean deleteInProgress) {

    /** A disk of which no more is known than how it takes part. */
    public static StoredDisk of(String name, @Nullable SnapshotMode mode) {
        return new StoredDisk(name, mode, null, null, null, false);
    }

    /** Whether it is a part of the snapshot that libvirt looks at: the rest stays as it is. */
    public boolean takesPart() {
        return mode != SnapshotMode.NO;
    }

    public boolean isExternal() {
        return mode == SnapshotMode.EXTERNAL;
    }

    /** The disks as libvirt stores them: aligned with those of the domain if that is there, else those that are named. */
    static List<StoredDisk> of(SnapshotDefinition definition, @Nullable DiskAlignment known) {
        List<StoredDisk> disks = new ArrayList<>(definition.disks().size());
        SnapshotMode defaultMode = DiskAlignment.redefineMode(definition);
        DomainDefinition domain = definition.fullDomain();
        if (domain == null) {
            for (SnapshotDisk disk : definition.disks()) {
                SnapshotMode mode = disk.mode() == null && disk.parsedMode() == null ? defaultMode : disk.parsedMode();
                disks.add(new StoredDisk(
                        Value.textOf(disk.name()),
                        mode,
                        text(disk.path()),
                        null,
                        null,
                        disk.deleteInProgress() != null));
            }
            return disks;
        }
        DiskAlignment alignment = known == null ? DiskAlignment.of(definition, domain.disks(), defaultMode) : known;
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotDisk request = disk.request();
            disks.add(new StoredDisk(
                    disk.disk().name(),
                    disk.mode(),
                    disk.path(),
                    text(disk.disk().path()),
                    disk.disk().type(),
                    request != null && request.deleteInProgress() != null));
        }
        return disks;
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.text();
    }
}
