package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.hypervisor.plan.Loss;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not the same after a plan.
 *
 * @param path where it is, on the machine of the hypervisor
 * @param fate what becomes of it, in words
 * @param isLost whether something in it is gone afterwards
 * @param bytes how much room it takes now; -1 if that is not known
 */
public record TouchedFile(String path, String fate, boolean isLost, long bytes) {

    private static final long KIBI = 1_024;

    /** The files that a plan removes, writes to and makes. Looks at them if they are on this machine. */
    static List<TouchedFile> of(Plan plan, HostFiles files) {
        Map<String, TouchedFile> touched = new LinkedHashMap<>();
        for (Loss loss : plan.losses()) {
            String path = loss.file();
            if (path != null) {
                touched.put(path, new TouchedFile(path, loss.kind().words(), true, bytes(path, files)));
            }
        }
        for (SnapshotNode node : plan.after().nodes()) {
            if (plan.before().node(node.name()) == null) {
                for (String path : made(node)) {
                    touched.putIfAbsent(path, new TouchedFile(path, Messages.file_made, false, bytes(path, files)));
                }
            }
        }
        return List.copyOf(touched.values());
    }

    private static List<String> made(SnapshotNode node) {
        List<String> paths = new ArrayList<>();
        add(paths, node.memoryFile());
        for (StoredDisk disk : node.disks()) {
            if (disk.isExternal()) {
                add(paths, disk.overlay());
            }
        }
        return paths;
    }

    private static void add(List<String> paths, @Nullable String path) {
        if (path != null && !path.isEmpty()) {
            paths.add(path);
        }
    }

    private static long bytes(String path, HostFiles files) {
        FileKind kind = files.kind(path);
        return kind == FileKind.FILE || kind == FileKind.EMPTY ? new File(path).length() : -1;
    }

    /** How large it is, for people; empty if that is not known. */
    String size() {
        if (bytes < 0) {
            return "";
        }
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        double size = bytes;
        int unit = 0;
        while (KIBI <= size && unit < units.length - 1) {
            size /= KIBI;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format("%.1f %s", size, units[unit]);
    }
}
