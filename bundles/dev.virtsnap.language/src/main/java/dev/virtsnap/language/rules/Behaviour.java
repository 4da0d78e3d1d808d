package dev.virtsnap.language.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some releases of libvirt do with snapshots and others do not: the one table of it, which the rules ask and from
 * which the page of the support matrix is made. Sources are the release notes of libvirt up to 12.5 and its sources of 9.0
 * and 11.3; where only those two were compared, the border between them is not known and nobody is told that it is.
 */
public enum Behaviour {
    SNAPSHOTS(from("0.8.0"), Kind.NEW, "Snapshots are created, listed, reverted to and deleted"),
    REDEFINE(
            from("0.9.5"),
            Kind.NEW,
            "The flags redefine, current, no-metadata, halt and disk-only; <disks>; the full <domain>; the state"
                    + " 'disk-snapshot'"),
    REVERT_FORCE(from("0.9.7"), Kind.NEW, "Revert with force"),
    REUSE_AND_QUIESCE(from("0.9.10"), Kind.NEW, "The flags reuse-external and quiesce"),
    ATOMIC(from("0.9.11"), Kind.NEW, "The flag atomic"),
    MEMORY(from("1.0.1"), Kind.NEW, "<memory> and the flag live"),
    OVERLAY_TYPES(from("1.2.2"), Kind.NEW, "Overlays on block devices and on the network: 'type' of a disk"),
    OFFLINE_EXTERNAL_REDEFINE(
            from("5.1"), Kind.FIX, "External snapshots of a guest that was off can be redefined; secure dumps"),
    TOPOLOGICAL(from("5.2"), Kind.NEW, "Lists with parents before their children"),
    VALIDATE(from("5.6"), Kind.NEW, "The flag validate"),
    METADATA_LEFT(between("6.9", "7.0"), Kind.BUG, "What is known of a snapshot stays after it was deleted"),
    METADATA_CACHE(from("7.0"), Kind.NEW, "<metadata_cache> of a qcow2 image"),
    REVERT_RESTARTS(
            from("7.10"), Kind.CHANGE, "Each revert starts QEMU anew, and needs the full <domain> in the snapshot"),
    RESET_NVRAM(from("8.1"), Kind.NEW, "Revert with reset-nvram"),
    MANUAL(from("8.2"), Kind.NEW, "The mode 'manual' of a disk"),
    EXTERNAL_DELETE(from("9.0"), Kind.NEW, "External snapshots are deleted", "HAZ021"),
    REDEFINE_CRASH(
            until("9.0", "11.3"),
            Kind.BUG,
            "Redefining an external snapshot again, without <domain> and with a disk without a path, ends the daemon",
            "SNAP117"),
    CHECKPOINTS_FORBID(
            until("9.0", "11.3"),
            Kind.CHANGE,
            "With checkpoints no snapshot is created of a guest that is off, or where QEMU has no incremental backups",
            "SNAP313"),
    OFFLINE_EXTERNAL_BY_DISKS(
            since("9.0", "11.3"),
            Kind.CHANGE,
            "Of a guest that is off, an external disk makes the snapshot external without the flag disk-only",
            "SNAP204"),
    CHECKPOINTS_FORBID_OFFLINE(
            since("9.0", "11.3"),
            Kind.CHANGE,
            "With checkpoints no external snapshot is created of a guest that is off; in 9.0, none at all",
            "SNAP314"),
    VIRTIOFS_FORBIDDEN(
            until("9.0", "11.3"),
            Kind.CHANGE,
            "No memory is saved of any guest with virtiofs; later, only where virtiofsd cannot hand over its state",
            "SNAP511"),
    DELETE_IN_PROGRESS_VALID(since("9.0", "11.3"), Kind.FIX, "<snapshotDeleteInProgress> is in the schema", "HAZ050"),
    MEMORY_FILE_DELETED(from("9.1"), Kind.FIX, "The file with the memory is deleted with its external snapshot"),
    FIRMWARE_OFFLINE(
            from("9.3"),
            Kind.FIX,
            "Internal snapshots of a guest with UEFI firmware that is off; before, where it chose the firmware itself,"
                    + " libvirt did not notice",
            "SNAP326",
            "HAZ018"),
    VHOST_VDPA(from("9.8"), Kind.NEW, "Disks of type 'vhostvdpa'"),
    EXTERNAL_REVERT(
            from("9.9"),
            Kind.NEW,
            "External snapshots are reverted to; the capability <externalSnapshot/>; <revertDisks>",
            "HAZ021",
            "HAZ050"),
    INTERNAL_REVERT_CRASH(before("9.10"), Kind.BUG, "Reverting to an internal snapshot may end QEMU"),
    FIRMWARE_RUNNING(
            from("10.9"),
            Kind.NEW,
            "Internal snapshots of a running guest with UEFI firmware, if its variables are in qcow2; internal"
                    + " snapshots by jobs of QMP, which tell their errors",
            "SNAP326",
            "SNAP327"),
    FIRMWARE_REVERT(from("10.10"), Kind.FIX, "Reverting to those, and deleting them while the guest is off, works"),
    MIXED_DELETE_LOSS(
            before("11.0"),
            Kind.BUG,
            "Deleting an external snapshot after a revert to its internal parent deletes the image with both"),
    INTERNAL_REVERT_BROKEN(between("11.2", "11.4"), Kind.BUG, "Reverting to an internal snapshot fails"),
    MANUAL_FLUSHES(from("11.9"), Kind.FIX, "The mode 'manual' flushes what is known of the images", "HAZ024"),
    OVERLAYS_READABLE(
            before("11.10"),
            Kind.BUG,
            "The overlays of a guest that is off can be read by everybody on the host (CVE-2025-13193)",
            "HAZ015"),
    DEEP_CHAINS(
            from("12.0"),
            Kind.FIX,
            "Guests start on chains of up to 200 images; some releases before stop at about 25"),
    APPARMOR_COMMIT(
            from("12.1"), Kind.FIX, "AppArmor lets the images of read-only disks be written to, as a deletion has to"),
    HYPERV_LISTING(from("12.2"), Kind.NEW, "The driver hyperv lists snapshots");

    /** What kind of difference it is. */
    public enum Kind {
        NEW("new"),
        CHANGE("change"),
        FIX("fix"),
        BUG("bug");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private final Span span;
    private final Kind kind;
    private final String text;
    private final List<String> rules;

    Behaviour(Span span, Kind kind, String text, String... rules) {
        this.span = span;
        this.kind = kind;
        this.text = text;
        this.rules = List.of(rules);
    }

    /** The releases that do it. */
    public Span span() {
        return span;
    }

    public Kind kind() {
        return kind;
    }

    /** What libvirt does, as a sentence without a full stop. */
    public String text() {
        return text;
    }

    /** The ids of the rules that ask for it. */
    public List<String> rules() {
        return rules;
    }

    /**
     * The releases that do something; each border is known or lies between two releases.
     *
     * @param without the last release that is known not to do it yet; null if that is the one before {@code first}
     * @param first the first release that is known to do it; null if all before {@code last} do
     * @param last the last release that is known to do it; null if that is the one before {@code end}
     * @param end the first release that is known not to do it any more; null if all from {@code first} on do
     */
    public record Span(
            @Nullable LibvirtVersion without,
            @Nullable LibvirtVersion first,
            @Nullable LibvirtVersion last,
            @Nullable LibvirtVersion end) {

        /** Whether a release does it for certain. */
        public boolean has(LibvirtVersion version) {
            boolean begun = first == null || !version.isBefore(first);
            boolean lasts = end == null || version.isBefore(end);
            return begun && lasts && (last == null || !last.isBefore(version));
        }

        /** Whether a release does not do it for certain. */
        public boolean lacks(LibvirtVersion version) {
            boolean before = first != null && version.isBefore(first);
            boolean after = end != null && !version.isBefore(end);
            return after || (before && (without == null || !without.isBefore(version)));
        }

        /** For a person: {@code 9.9 and later}, {@code 11.2 to before 11.4}. */
        public String words() {
            if (without != null) {
                return "after " + without + ", at the latest " + first;
            }
            if (last != null) {
                return "up to " + last + ", not in " + end;
            }
            if (first == null) {
                return "before " + end;
            }
            return end == null ? first + " and later" : first + " to before " + end;
        }
    }

    private static Span from(String first) {
        return new Span(null, LibvirtVersion.of(first), null, null);
    }

    private static Span before(String end) {
        return new Span(null, null, null, LibvirtVersion.of(end));
    }

    private static Span between(String first, String end) {
        return new Span(null, LibvirtVersion.of(first), null, LibvirtVersion.of(end));
    }

    /** Not in one release, but in a later one; the border is not known. */
    private static Span since(String without, String first) {
        return new Span(LibvirtVersion.of(without), LibvirtVersion.of(first), null, null);
    }

    /** Still in one release, but not in a later one; the border is not known. */
    private static Span until(String last, String end) {
        return new Span(null, null, LibvirtVersion.of(last), LibvirtVersion.of(end));
    }
}
