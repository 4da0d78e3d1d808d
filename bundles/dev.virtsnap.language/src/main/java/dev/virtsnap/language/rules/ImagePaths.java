package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a domain that must not be written over, by path: the images of {@code <domain>} and
 * {@code <inactiveDomain>}, the firmware and its variables.
 */
final class ImagePaths {

    private final Map<String, Use> uses = new HashMap<>();

    private ImagePaths() {}

    /** What a file is used for, such as {@code the image of disk 'vda'}, and where that is said in the document. */
    record Use(@Nullable Range place, String what) {}

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
        for (DomainDisk disk : domain.disks()) {
            if (disk.source() != null) {
                add(disk.source().hostPath(), "the image of disk '" + disk.name() + "'", here);
            }
        }
        add(domain.loader(), "the firmware", here);
        add(domain.nvram(), "the firmware variables", here);
    }

    private void add(@Nullable Value place, String what, boolean here) {
        if (place != null && !place.isEmpty()) {
            uses.putIfAbsent(normal(place.text()), new Use(here ? place.range() : null, what));
        }
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    /** What a path is used for; null if for nothing. */
    @Nullable
    Use use(String path) {
        return uses.isEmpty() ? null : uses.get(normal(path));
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

    /** Whether {@link #normal} leaves a path as it is. */
    static boolean isNormal(String path) {
        for (int i = path.indexOf('/'); 0 <= i; i = path.indexOf('/', i + 1)) {
            if (i + 1 < path.length() && (path.charAt(i + 1) == '/' || path.charAt(i + 1) == '.')) {
                return false;
            }
        }
        return true;
    }
}
