package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a domain that must not be written over, by path: the images of {@code <domain>} and
 * {@code <inactiveDomain>}, the firmware and its variables.
 */
final class ImagePaths {

    /** So many are looked through; a table for them costs more than it saves. */
    private static final int FEW = 16;

    private final List<Image> images = new ArrayList<>();

    /** By path without detours; made when there are many. */
    private @Nullable Map<String, Image> byPath;

    private ImagePaths() {}

    /** What a file is used for, such as {@code the image of disk 'vda'}, and where that is said in the document. */
    record Use(@Nullable Range place, String what) {}

    /**
     * A file in use.
     *
     * @param disk whose image it is; null if it is the firmware or its variables
     * @param isHere whether the domain stands in this document and can be pointed to
     */
    private record Image(Value path, @Nullable DomainDisk disk, String what, boolean isHere) {

        Use use() {
            return new Use(isHere ? path.range() : null, disk == null ? what : what + " '" + disk.name() + "'");
        }
    }

    static ImagePaths of(SnapshotDefinition definition, @Nullable DomainDefinition other) {
        ImagePaths paths = new ImagePaths();
        paths.add(definition.domain(), true);
        paths.add(definition.inactiveDomain(), true);
        paths.add(other, false);
        return paths;
    }

    /** A domain of another text is there, but not to be pointed to. */
    private void add(@Nullable DomainDefinition domain, boolean here) {
        if (domain == null) {
            return;
        }
        List<DomainDisk> disks = domain.disks();
        for (int i = 0; i < disks.size(); i++) {
            DomainDisk disk = disks.get(i);
            if (disk.source() != null) {
                add(disk.source().hostPath(), disk, "the image of disk", here);
            }
        }
        add(domain.loader(), null, "the firmware", here);
        add(domain.nvram(), null, "the firmware variables", here);
    }

    private void add(@Nullable Value path, @Nullable DomainDisk disk, String what, boolean here) {
        if (path != null && !path.isEmpty()) {
            images.add(new Image(path, disk, what, here));
        }
    }

    boolean isEmpty() {
        return images.isEmpty();
    }

    /** What a path is used for; null if for nothing. */
    @Nullable
    Use use(String path) {
        if (FEW < images.size()) {
            Image image = table().get(normal(path));
            return image == null ? null : image.use();
        }
        for (int i = 0; i < images.size(); i++) {
            if (areSame(images.get(i).path().text(), path)) {
                return images.get(i).use();
            }
        }
        return null;
    }

    private Map<String, Image> table() {
        Map<String, Image> known = byPath;
        if (known == null) {
            known = new HashMap<>();
            for (Image image : images) {
                known.putIfAbsent(normal(image.path().text()), image);
            }
            byPath = known;
        }
        return known;
    }

    /** A path without empty and dot segments, so that different spellings of one file are equal. */
    static String normal(String path) {
        if (isNormal(path)) {
            return path;
        }
        StringBuilder normal = new StringBuilder(path.length());
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".")) {
                continue;
            }
            if (segment.equals("..")) {
                normal.setLength(Math.max(0, normal.lastIndexOf("/")));
                continue;
            }
            normal.append('/').append(segment);
        }
        return normal.toString();
    }

    /**
     * Whether two paths name different files, as their last segments tell at a glance. If not, they may still do so: only
     * {@link #normal} tells.
     */
    static boolean endOtherwise(String a, String b) {
        int i = a.length() - 1;
        int k = b.length() - 1;
        if (i < 0 || k < 0 || !endsInName(a.charAt(i)) || !endsInName(b.charAt(k))) {
            return false;
        }
        for (; 0 <= i && 0 <= k; i--, k--) {
            char c = a.charAt(i);
            if (c != b.charAt(k)) {
                return true;
            }
            if (c == '/') {
                return false;
            }
        }
        return false;
    }

    /** Whether two paths name one file. */
    static boolean areSame(String a, String b) {
        return !endOtherwise(a, b) && normal(a).equals(normal(b));
    }

    private static boolean endsInName(char last) {
        return last != '/' && last != '.';
    }

    /** Whether {@link #normal} leaves a path as it is. */
    private static boolean isNormal(String path) {
        for (int i = path.indexOf('/'); 0 <= i; i = path.indexOf('/', i + 1)) {
            if (i + 1 < path.length() && (path.charAt(i + 1) == '/' || path.charAt(i + 1) == '.')) {
                return false;
            }
        }
        return true;
    }
}
