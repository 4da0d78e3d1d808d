package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of one snapshot that are internal while others are external. */
final class MixedKinds {

    private MixedKinds() {}

    /** A part that does not go with the rest: a disk, or null for the memory, which others then do not go with. */
    record Odd(SnapshotDisk disk, SnapshotMode kind, Range range, Fix fix) {}

    /** Whether any part is internal, as written. */
    static boolean isInternal(SnapshotDefinition definition) {
        MemoryRequest memory = definition.memory();
        if (memory != null && memory.parsedMode() == SnapshotMode.INTERNAL) {
            return true;
        }
        for (SnapshotDisk disk : definition.disks()) {
            if (disk.parsedMode() == SnapshotMode.INTERNAL) {
                return true;
            }
        }
        return false;
    }

    /**
     * The disks that are not of the kind of the snapshot, which is that of the memory, or else of the first disk that is
     * internal or external.
     *
     * @param memory how the memory is saved; null if it is not known
     */
    static List<Odd> of(SnapshotDefinition definition, @Nullable SnapshotMode memory) {
        List<Odd> odd = List.of();
        SnapshotMode kind = isKind(memory) ? memory : null;
        for (SnapshotDisk disk : definition.disks()) {
            SnapshotMode mode = disk.parsedMode();
            if (!isKind(mode)) {
                continue;
            }
            if (kind == null) {
                kind = mode;
            } else if (mode != kind) {
                odd = odd.isEmpty() ? new ArrayList<>() : odd;
                odd.add(new Odd(disk, kind, range(disk), fix(disk, kind)));
            }
        }
        return odd;
    }

    /**
     * Makes an internal snapshot one of the disks alone, in files of their own; nothing where no comment of the document
     * gives the flags, for it is a flag that this needs.
     */
    static List<Fix> allExternal(RuleContext context) {
        List<Fix> flag = FlagRule.adding(context, CreateFlag.DISK_ONLY);
        if (flag.isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>(flag.get(0).edits());
        for (SnapshotDisk disk : context.definition().disks()) {
            if (disk.parsedMode() == SnapshotMode.INTERNAL) {
                edits.add(Markup.set(disk.element(), "snapshot", SnapshotMode.EXTERNAL.word()));
            }
        }
        MemoryRequest memory = context.definition().memory();
        if (memory != null) {
            edits.add(Markup.remove(memory.element()));
        }
        return List.of(new Fix("Make it a snapshot of the disks alone, all external", edits, false));
    }

    private static boolean isKind(@Nullable SnapshotMode mode) {
        return mode == SnapshotMode.INTERNAL || mode == SnapshotMode.EXTERNAL;
    }

    /** The mode, or what makes the disk external without one. */
    private static Range range(SnapshotDisk disk) {
        if (disk.mode() != null) {
            return disk.mode().range();
        }
        if (disk.source() != null) {
            return disk.source().element().nameRange();
        }
        return disk.driverType() != null
                ? disk.driverType().range()
                : disk.element().nameRange();
    }

    private static Fix fix(SnapshotDisk disk, SnapshotMode kind) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Markup.set(disk.element(), "snapshot", kind.word()));
        if (kind == SnapshotMode.INTERNAL) {
            for (Element child : disk.element().elements()) {
                edits.add(Markup.remove(child));
            }
            if (disk.type() != null) {
                edits.add(disk.type().removal());
            }
        }
        return new Fix("Make it " + kind.word() + " like the rest", edits, false);
    }
}
