package dev.virtsnap.language.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How libvirt brings the requests of a definition together with the disks of a domain
 * ({@code virDomainSnapshotAlignDisks} and {@code virDomainSnapshotDefAssignExternalNames}): a pure function of the two and
 * of the mode that disks take part in by default.
 *
 * <p>libvirt stops at the first thing it does not like; here all of them are found. Whether an image exists is not known
 * and not asked.
 */
public final class DiskAlignment {

    private final List<SnapshotDisk> requests;
    private final List<DomainDisk> domainDisks;
    private final @Nullable SnapshotMode defaultMode;
    private final String snapshotName;
    private final AlignedDisk[] aligned;
    private final List<AlignedDisk> disks;
    private final List<Misalignment> misalignments = new ArrayList<>();

    private DiskAlignment(
            List<SnapshotDisk> requests,
            List<DomainDisk> domainDisks,
            @Nullable SnapshotMode defaultMode,
            String snapshotName) {
        this.requests = requests;
        this.domainDisks = domainDisks;
        this.defaultMode = defaultMode;
        this.snapshotName = snapshotName;
        this.aligned = new AlignedDisk[domainDisks.size()];
        alignRequests();
        alignRest();
        assignNames();
        this.disks = List.of(aligned);
    }

    /**
     * Aligns the disks of a definition with those of a domain.
     *
     * @param defaultMode internal or external; internal means that every disk has to be; null if it is not known, and then
     *     disks that are left to it have no mode
     */
    public static DiskAlignment of(
            SnapshotDefinition definition, List<DomainDisk> domainDisks, @Nullable SnapshotMode defaultMode) {
        return new DiskAlignment(definition.disks(), domainDisks, defaultMode, definition.nameText());
    }

    /** The default mode of a redefine: external if the state or any part of the definition is. */
    public static SnapshotMode redefineMode(SnapshotDefinition definition) {
        return definition.knownState() == SnapshotState.DISK_SNAPSHOT || definition.isExternal()
                ? SnapshotMode.EXTERNAL
                : SnapshotMode.INTERNAL;
    }

    /** Every disk of the domain in its order, with what becomes of it. */
    public List<AlignedDisk> disks() {
        return disks;
    }

    /** What libvirt would refuse, requests in their order first. */
    public List<Misalignment> misalignments() {
        return Collections.unmodifiableList(misalignments);
    }

    /** Whether there are more requests than disks, which libvirt refuses before it looks at any of them. */
    public boolean hasTooMany() {
        return domainDisks.size() < requests.size();
    }

    public int requestCount() {
        return requests.size();
    }

    public int diskCount() {
        return domainDisks.size();
    }

    /** What becomes of the disk with that target; null if the domain has none. */
    public @Nullable AlignedDisk disk(String target) {
        for (AlignedDisk disk : aligned) {
            if (disk.disk().name().equals(target)) {
                return disk;
            }
        }
        return null;
    }

    private void alignRequests() {
        for (SnapshotDisk request : requests) {
            if (request.name() == null) {
                continue;
            }
            int index = find(request, request.name().text());
            if (index < 0) {
                continue;
            }
            DomainDisk disk = domainDisks.get(index);
            if (aligned[index] != null) {
                misalignments.add(new Misalignment(Misalignment.Kind.TWICE, request, disk, null));
                continue;
            }
            aligned[index] = align(request, disk);
        }
    }

    /** A name that begins with a slash is the path of an image, and then has to be that of one disk only. */
    private int find(SnapshotDisk request, String name) {
        boolean byPath = name.startsWith("/");
        int found = -1;
        for (int i = 0; i < domainDisks.size(); i++) {
            DomainDisk disk = domainDisks.get(i);
            Value path = byPath ? disk.path() : disk.target();
            if (path == null || !path.is(name)) {
                continue;
            }
            if (!byPath) {
                return i;
            }
            if (0 <= found) {
                misalignments.add(new Misalignment(Misalignment.Kind.AMBIGUOUS, request, domainDisks.get(found), disk));
                return -1;
            }
            found = i;
        }
        if (found < 0) {
            misalignments.add(new Misalignment(Misalignment.Kind.UNKNOWN, request, null, null));
        }
        return found;
    }

    private AlignedDisk align(SnapshotDisk request, DomainDisk disk) {
        SnapshotMode own = disk.snapshotMode();
        SnapshotMode mode = request.parsedMode();
        boolean uniform = defaultMode == SnapshotMode.INTERNAL;
        if (mode == null && request.mode() == null) {
            mode = own == SnapshotMode.NO || (own != null && defaultMode == SnapshotMode.EXTERNAL) ? own : defaultMode;
        } else if (uniform
                && mode != null
                && mode != SnapshotMode.INTERNAL
                && !(mode == SnapshotMode.NO && own == SnapshotMode.NO)) {
            misalignments.add(new Misalignment(Misalignment.Kind.NOT_INTERNAL, request, disk, null));
        }
        Value path = request.path();
        return new AlignedDisk(disk, request, mode, path == null ? null : path.text(), false);
    }

    private void alignRest() {
        for (int i = 0; i < aligned.length; i++) {
            if (aligned[i] == null) {
                DomainDisk disk = domainDisks.get(i);
                SnapshotMode own = disk.snapshotMode();
                SnapshotMode mode = disk.isEmpty() ? SnapshotMode.NO : own == null ? defaultMode : own;
                aligned[i] = new AlignedDisk(disk, null, mode, null, false);
            }
        }
    }

    private void assignNames() {
        for (int i = 0; i < aligned.length; i++) {
            AlignedDisk disk = aligned[i];
            if (disk.mode() == SnapshotMode.EXTERNAL && disk.path() == null) {
                aligned[i] = named(disk, i);
            }
        }
    }

    /** Only disks before this one are compared, as libvirt does; the later ones may collide unnoticed. */
    private AlignedDisk named(AlignedDisk disk, int index) {
        StorageType overlay =
                disk.request() == null ? StorageType.FILE : disk.request().storageType();
        if (overlay != StorageType.FILE) {
            return overlay == null ? disk : refused(disk, Misalignment.Kind.NAME_FOR_TYPE, null);
        }
        Value image = disk.disk().path();
        if (image == null) {
            return refused(disk, Misalignment.Kind.NAME_WITHOUT_SOURCE, null);
        }
        if (disk.disk().type() != StorageType.FILE) {
            return refused(disk, Misalignment.Kind.NAME_FROM_NO_FILE, null);
        }
        String path = AlignedDisk.overlayName(image.text(), snapshotName);
        for (int earlier = 0; earlier < index; earlier++) {
            if (path.equals(aligned[earlier].path())) {
                return refused(disk, Misalignment.Kind.COLLISION, aligned[earlier].disk());
            }
        }
        return new AlignedDisk(disk.disk(), disk.request(), disk.mode(), path, true);
    }

    private AlignedDisk refused(AlignedDisk disk, Misalignment.Kind kind, @Nullable DomainDisk other) {
        misalignments.add(new Misalignment(kind, disk.request(), disk.disk(), other));
        return disk;
    }
}
