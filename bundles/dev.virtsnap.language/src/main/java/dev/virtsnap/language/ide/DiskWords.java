package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Snapshots and disks in a few words, for outlines, hints and lists. */
final class DiskWords {

    private DiskWords() {}

    /** State and date, as far as they are said. */
    static String ofSnapshot(SnapshotDefinition definition) {
        List<String> words = new ArrayList<>();
        String state = Value.textOf(definition.state()).strip();
        if (!state.isEmpty()) {
            words.add(definition.state() == null ? state : definition.state().shown());
        }
        String date = Moment.words(Value.textOf(definition.creationTime()));
        if (date != null) {
            words.add(date);
        }
        return String.join(", ", words);
    }

    /** What a disk of a request becomes, such as {@code external qcow2 web1.s2.qcow2}. */
    static String ofRequest(SnapshotDisk disk, @Nullable AlignedDisk aligned) {
        SnapshotMode mode = aligned == null ? disk.parsedMode() : aligned.mode();
        if (mode == null) {
            return disk.mode() == null ? "" : disk.mode().shown();
        }
        if (mode != SnapshotMode.EXTERNAL) {
            return mode == SnapshotMode.NO ? "left out" : mode.word();
        }
        List<String> words = new ArrayList<>();
        words.add(mode.word());
        if (disk.driverType() != null && !disk.driverType().isEmpty()) {
            words.add(disk.driverType().shown());
        }
        String image = disk.source() == null
                ? ""
                : image(disk.storageType(), disk.path(), disk.source().protocol());
        if (image.isEmpty() && aligned != null && aligned.path() != null) {
            image = file(aligned.path());
        }
        if (!image.isEmpty()) {
            words.add(image);
        }
        return String.join(" ", words);
    }

    /** What a disk of a domain is, such as {@code qcow2 web1.qcow2}. */
    static String ofDomain(DomainDisk disk) {
        List<String> words = new ArrayList<>();
        if (disk.device() != null && !disk.isHardDisk()) {
            words.add(disk.device().shown());
        }
        if (disk.driverType() != null && !disk.driverType().isEmpty()) {
            words.add(disk.driverType().shown());
        }
        if (disk.isEmpty()) {
            words.add("empty");
        } else if (disk.source() != null) {
            String image = image(disk.type(), disk.path(), disk.source().protocol());
            if (!image.isEmpty()) {
                words.add(image);
            }
        }
        return String.join(" ", words);
    }

    private static String image(@Nullable StorageType type, @Nullable Value path, @Nullable Value protocol) {
        String shown = path == null ? "" : path.shown();
        if (type == StorageType.NETWORK) {
            return (protocol == null ? "" : protocol.shown() + ":") + shown;
        }
        return type == StorageType.FILE ? file(shown) : shown;
    }

    /** The last part of a path. */
    static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What becomes of the disk that a request is about; null if that is not known. */
    static @Nullable AlignedDisk aligned(@Nullable DiskAlignment alignment, SnapshotDisk request) {
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                if (disk.request() != null && disk.request().element() == request.element()) {
                    return disk;
                }
            }
        }
        return null;
    }
}
