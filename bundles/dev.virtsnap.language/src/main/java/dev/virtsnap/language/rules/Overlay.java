package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An overlay that QEMU is to make, and what there is on the host in its place: what {@code qemuSnapshotPrepareDiskExternal}
 * looks at.
 *
 * @param path normalised
 * @param place where to point
 * @param source where the path is written; null if libvirt makes it up
 * @param disk its name, for a sentence
 * @param request what the definition says of the disk; null if it does not mention it
 * @param kind what is at the path
 */
record Overlay(
        String path,
        Range place,
        @Nullable Value source,
        String disk,
        @Nullable SnapshotDisk request,
        StorageType type,
        FileKind kind) {

    /** The overlays of a create by QEMU, in the order of the disks; none if nobody has looked at the host. */
    static List<Overlay> of(RuleContext context) {
        HostFiles files = context.facts().surroundings().files();
        if (files == HostFiles.UNKNOWN || !context.creates() || !context.isQemu()) {
            return List.of();
        }
        List<Overlay> overlays = new ArrayList<>();
        DiskAlignment alignment = context.alignment();
        if (alignment == null) {
            for (SnapshotDisk disk : context.definition().disks()) {
                Value path = disk.overlayPath();
                if (path != null) {
                    add(overlays, files, path.text(), path.range(), path, disk.label(), disk);
                }
            }
            return overlays;
        }
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotDisk request = disk.request();
            Value source = request == null || request.source() == null
                    ? null
                    : request.source().hostPath();
            String path = disk.generated() ? disk.path() : source == null ? null : source.text();
            if (path != null && disk.mode() == SnapshotMode.EXTERNAL) {
                Range place = source == null ? DiskEdits.place(context, disk) : source.range();
                add(overlays, files, path, place, source, "disk '" + disk.disk().name() + "'", request);
            }
        }
        return overlays;
    }

    private static void add(
            List<Overlay> overlays,
            HostFiles files,
            String path,
            Range place,
            @Nullable Value source,
            String disk,
            @Nullable SnapshotDisk request) {
        StorageType type = request == null ? StorageType.FILE : request.storageType();
        if (type != null && path.startsWith("/")) {
            String normal = ImagePaths.normal(path);
            overlays.add(new Overlay(normal, place, source, disk, request, type, files.kind(normal)));
        }
    }

    /** The directory it lies in. */
    String directory() {
        return directory(path);
    }

    static String directory(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /** The first part of the path that is no directory although something is to be in it; null if there is none. */
    @Nullable
    String fileAbove(HostFiles files) {
        for (String above = directory(); 1 < above.length(); above = directory(above)) {
            FileKind kind = files.kind(above);
            if (kind.exists() && kind != FileKind.DIRECTORY) {
                return above;
            }
        }
        return null;
    }

    /** Gives it another path: in place of the written one, or as a source. */
    List<Fix> moving(RuleContext context, String to) {
        if (source != null) {
            return List.of(Fix.choice("Change it to '" + to + "'", source.replacement(to)));
        }
        if (request == null || request.source() != null) {
            return List.of();
        }
        String xml = "<source file='" + Escapes.value(to, '\'') + "'/>";
        return List.of(
                Fix.choice("Add <source> with '" + to + "'", Markup.addFirst(context.text(), request.element(), xml)));
    }

    /** A path where nothing is: that one, or one beside it. */
    static String free(HostFiles files, String path) {
        String free = path;
        for (int i = 2; files.kind(ImagePaths.normal(free)).exists() && i < 100; i++) {
            free = OverlayEdits.beforeSuffix(path, "-" + i);
        }
        return free;
    }
}
