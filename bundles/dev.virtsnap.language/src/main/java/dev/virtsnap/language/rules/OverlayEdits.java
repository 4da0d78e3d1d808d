package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits of where an overlay lies. */
final class OverlayEdits {

    private static final String IMAGES = "/var/lib/libvirt/images/";

    private OverlayEdits() {}

    /**
     * The directory, with its slash, where this document keeps its files: that of the first absolute overlay, memory file or
     * image of the domain; else the one where libvirt keeps images.
     */
    static String directory(RuleContext context) {
        SnapshotDefinition definition = context.definition();
        for (SnapshotDisk disk : definition.disks()) {
            Value path = disk.source() == null ? null : disk.source().hostPath();
            if (path != null && disk.storageType() == StorageType.FILE && isAbsolute(path.text())) {
                return directory(path.text());
            }
        }
        DomainDefinition domain = context.facts().domain() == null ? definition.domain() : context.domain();
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                Value path = disk.path();
                if (path != null && disk.type() == StorageType.FILE && isAbsolute(path.text())) {
                    return directory(path.text());
                }
            }
        }
        MemoryRequest memory = definition.memory();
        Value file = memory == null ? null : memory.file();
        return file != null && isAbsolute(file.text()) ? directory(file.text()) : IMAGES;
    }

    /** The directory of the first image of the domain that is a file, without a slash at its end; null if none is known. */
    static @Nullable String imageDirectory(RuleContext context) {
        DomainDefinition domain = context.domain();
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                Value path = disk.path();
                if (path != null
                        && disk.type() == StorageType.FILE
                        && 0 < path.text().lastIndexOf('/')) {
                    return Overlay.directory(path.text());
                }
            }
        }
        return null;
    }

    /** Whether a path is absolute and not in a directory that a rule objects to. */
    private static boolean isAbsolute(String path) {
        return path.startsWith("/") && !VolatileDirectory.isVolatile(path);
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Makes an overlay a file that libvirt names itself. */
    static Fix makeFile(SnapshotDisk disk, Value type) {
        List<Edit> edits = new ArrayList<>();
        edits.add(type.replacement("file"));
        if (disk.source() != null) {
            edits.add(Markup.remove(disk.source().element()));
        }
        if (disk.mode() == null) {
            edits.add(Markup.add(disk.element(), "snapshot", "external"));
        }
        String title = disk.source() == null ? "Make it a file" : "Make it a file that libvirt names, without <source>";
        return new Fix(title, edits, false);
    }

    /** Removes the source; the disk stays external, and libvirt makes up the name. */
    static Fix dropSource(SnapshotDisk disk) {
        List<Edit> edits = new ArrayList<>();
        if (disk.source() != null) {
            edits.add(Markup.remove(disk.source().element()));
        }
        if (disk.mode() == null) {
            edits.add(Markup.add(disk.element(), "snapshot", "external"));
        }
        return new Fix("Remove <source>, so that libvirt makes up the name", edits, false);
    }

    /**
     * Gives an external overlay a path: its own directory, or that of the other files, and a name from disk and snapshot.
     * Nothing if the disk has a source already, or is not a file.
     */
    static List<Fix> addSource(RuleContext context, SnapshotDisk disk) {
        String name = Value.textOf(disk.name());
        if (disk.source() != null || disk.storageType() != StorageType.FILE || name.isEmpty() || name.contains("/")) {
            return List.of();
        }
        String snapshot = context.definition().nameText();
        String file = directory(context) + name + "." + (isPlain(snapshot) ? snapshot : "overlay") + ".qcow2";
        String xml = "<source file='" + Escapes.value(file, '\'') + "'/>";
        return List.of(
                Fix.choice("Add <source> with '" + file + "'", Markup.addFirst(context.text(), disk.element(), xml)));
    }

    /** Whether a name of a snapshot does as a part of a file name. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) == '/') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() < 100;
    }

    /** A path with something put before its last suffix. */
    static String beforeSuffix(String path, String inserted) {
        int dot = path.lastIndexOf('.');
        return path.lastIndexOf('/') < dot ? path.substring(0, dot) + inserted + path.substring(dot) : path + inserted;
    }

    /** What follows the last dot of the last segment of a path; empty if there is no dot. */
    static String suffix(String path) {
        int dot = path.lastIndexOf('.');
        return path.lastIndexOf('/') < dot ? path.substring(dot + 1) : "";
    }
}
