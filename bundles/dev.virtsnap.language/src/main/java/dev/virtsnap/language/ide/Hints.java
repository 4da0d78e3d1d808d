package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What libvirt will fill in, shown where it is left out; and dates where there are seconds. */
public final class Hints {

    /** More disks than these are not named one by one. */
    private static final int MOST = 6;

    private final Analysis analysis;
    private final Range range;
    private final List<Hint> hints = new ArrayList<>();

    private Hints(Analysis analysis, Range range) {
        this.analysis = analysis;
        this.range = range;
    }

    /** The hints in a range, by place. */
    public static List<Hint> of(Analysis analysis, Range range) {
        Hints hints = new Hints(analysis, range);
        hints.collect();
        hints.hints.sort(Comparator.comparingInt(Hint::offset));
        return List.copyOf(hints.hints);
    }

    private void collect() {
        SnapshotDefinition definition = analysis.definition();
        Value time = definition.creationTime();
        String date = time == null ? null : Moment.words(time.text());
        if (time != null && date != null) {
            add(time.range().end(), date, "");
        }
        MemoryRequest memory = definition.memory();
        if (memory != null && memory.mode() == null && memory.hasFile()) {
            add(tagEnd(memory.element()), "snapshot='external'", "A file is given, so the memory is external.");
        }
        DiskAlignment alignment = analysis.alignment();
        Map<Element, AlignedDisk> aligned = new HashMap<>();
        List<AlignedDisk> rest = new ArrayList<>();
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                if (disk.request() == null) {
                    rest.add(disk);
                } else {
                    aligned.put(disk.request().element(), disk);
                }
            }
        }
        for (SnapshotDisk disk : definition.disks()) {
            if (disk.element().range().intersects(range)) {
                ofDisk(disk, aligned.get(disk.element()));
            }
        }
        ofRest(rest);
    }

    private void ofDisk(SnapshotDisk disk, @Nullable AlignedDisk aligned) {
        SnapshotMode mode = aligned == null ? disk.parsedMode() : aligned.mode();
        if (disk.mode() == null && mode != null) {
            String reason = ModeReason.of(analysis, disk, aligned);
            add(tagEnd(disk.element()), "snapshot='" + mode.word() + "'", reason.isEmpty() ? "" : sentence(reason));
        }
        if (aligned != null && aligned.generated() && aligned.path() != null) {
            add(
                    disk.element().startTagRange().end(),
                    "→ " + DiskWords.file(aligned.path()),
                    "libvirt will make the overlay '" + aligned.path() + "'.");
        }
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    /** Where an attribute would be added: behind the last one. */
    private static int tagEnd(Element element) {
        int end = element.nameRange().end();
        for (var attribute : element.attributes()) {
            end = Math.max(end, attribute.range().end());
        }
        return end;
    }

    private void ofRest(List<AlignedDisk> rest) {
        Element disks = analysis.definition().disksElement();
        Element root = analysis.definition().root();
        Element at = disks == null ? root : disks;
        if (rest.isEmpty() || at == null) {
            return;
        }
        List<String> words = new ArrayList<>();
        StringBuilder tooltip = new StringBuilder("Disks that are not mentioned:");
        for (AlignedDisk disk : rest) {
            if (disk.mode() == null) {
                continue;
            }
            String overlay = disk.path() == null ? "" : " → " + DiskWords.file(disk.path());
            if (words.size() < MOST) {
                words.add(disk.disk().name() + " " + disk.mode().word() + overlay);
                String reason = ModeReason.of(analysis, null, disk);
                tooltip.append("\n'")
                        .append(disk.disk().name())
                        .append("' ")
                        .append(disk.mode().word());
                tooltip.append(reason.isEmpty() ? "" : ", " + reason);
            } else if (words.size() == MOST) {
                words.add("…");
            }
        }
        if (!words.isEmpty()) {
            add(at.startTagRange().end(), "also " + String.join(", ", words), tooltip.toString());
        }
    }

    private void add(int offset, String label, String tooltip) {
        if (range.touches(offset)) {
            hints.add(new Hint(offset, label, tooltip));
        }
    }
}
