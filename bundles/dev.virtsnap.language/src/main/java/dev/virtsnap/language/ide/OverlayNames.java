package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of files that a snapshot may write: beside the image, named after the snapshot, and not in use as far as is known,
 * neither by the domain nor by other snapshots.
 */
final class OverlayNames {

    /** Where libvirt keeps images unless it is told otherwise. */
    private static final String IMAGES = "/var/lib/libvirt/images/";

    private final Analysis analysis;
    private final @Nullable DomainDefinition domain;
    private final Set<String> taken = new HashSet<>();

    OverlayNames(Analysis analysis, Workspace workspace) {
        this.analysis = analysis;
        this.domain = KnownValues.domain(analysis);
        for (SnapshotDisk disk : analysis.definition().disks()) {
            take(disk.path());
        }
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                take(disk.path());
            }
        }
        MemoryRequest memory = analysis.definition().memory();
        take(memory == null ? null : memory.file());
        for (SnapshotNames other : workspace.documents().values()) {
            taken.addAll(other.writes());
        }
    }

    private void take(@Nullable Value path) {
        taken.add(Value.textOf(path));
    }

    /** A free overlay for the disk of that target, such as {@code /images/web1.s2.qcow2}. */
    String overlay(String target) {
        DomainDisk disk = domain == null ? null : domain.disk(target);
        Value image = disk == null || disk.type() != StorageType.FILE ? null : disk.path();
        String plain = snapshot();
        if (image == null || !image.text().startsWith("/")) {
            String stem = target.isEmpty() || target.startsWith("/") ? "disk" : target;
            return free(directory() + stem + "." + plain, ".qcow2");
        }
        return free(stem(image.text()) + "." + plain, ".qcow2");
    }

    /** A free file for the memory, such as {@code /images/web1.s2.mem}. */
    String memory() {
        String name = domain == null ? "" : Value.textOf(domain.name()).strip();
        return free(directory() + (isPlain(name) ? name : "memory") + "." + snapshot(), ".mem");
    }

    private String free(String stem, String suffix) {
        String path = stem + suffix;
        for (int i = 2; taken.contains(path); i++) {
            path = stem + "-" + i + suffix;
        }
        return path;
    }

    private String snapshot() {
        String name = analysis.definition().nameText().strip();
        return isPlain(name) ? name : "overlay";
    }

    private String directory() {
        for (SnapshotDisk disk : analysis.definition().disks()) {
            if (disk.storageType() == StorageType.FILE
                    && Value.textOf(disk.path()).startsWith("/")) {
                return folder(Value.textOf(disk.path()));
            }
        }
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                if (disk.type() == StorageType.FILE && Value.textOf(disk.path()).startsWith("/")) {
                    return folder(Value.textOf(disk.path()));
                }
            }
        }
        return IMAGES;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** A path without its last suffix. */
    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return path.lastIndexOf('/') < dot ? path.substring(0, dot) : path;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == '/' || c == 127) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() < 100 && !name.startsWith(".");
    }
}
