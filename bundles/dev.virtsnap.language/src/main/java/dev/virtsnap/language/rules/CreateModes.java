package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** What libvirt makes of a create before it looks at the disks ({@code qemuSnapshotCreateAlignDisks}). */
public final class CreateModes {

    private CreateModes() {}

    /**
     * The mode of disks by default. Internal means that every disk has to be; null if it is not known.
     *
     * <p>Where flags or release are not known but a disk is external, external is the only mode in which the document may be
     * accepted, so what is wrong in it is wrong in the other, too.
     */
    public static @Nullable SnapshotMode defaultMode(SnapshotDefinition definition, Facts facts) {
        MemoryRequest memory = definition.memory();
        if (facts.has(CreateFlag.DISK_ONLY) || (memory != null && memory.parsedMode() == SnapshotMode.EXTERNAL)) {
            return SnapshotMode.EXTERNAL;
        }
        if (facts.flags() == null) {
            return definition.isExternal() ? SnapshotMode.EXTERNAL : null;
        }
        return definition.isExternal() && !refusesExternal(facts) ? SnapshotMode.EXTERNAL : SnapshotMode.INTERNAL;
    }

    /** Whether an external disk without {@code DISK_ONLY} is refused for certain: newer libvirt takes it of a guest that is off. */
    private static boolean refusesExternal(Facts facts) {
        return facts.isActive() || facts.doesNot(Behaviour.OFFLINE_EXTERNAL_BY_DISKS);
    }

    /** How the memory is saved; null if it is not known. */
    public static @Nullable SnapshotMode memory(SnapshotDefinition definition, Facts facts) {
        MemoryRequest memory = definition.memory();
        SnapshotMode stated = memory == null ? null : memory.parsedMode();
        if (stated != null) {
            return stated;
        }
        if (facts.has(CreateFlag.DISK_ONLY) || facts.isInactive()) {
            return SnapshotMode.NO;
        }
        return facts.isActive() && facts.lacks(CreateFlag.DISK_ONLY) ? SnapshotMode.INTERNAL : null;
    }

    /** Whether the memory of a running guest is saved for certain, in whatever way. */
    static boolean savesMemory(SnapshotDefinition definition, Facts facts) {
        SnapshotMode mode = memory(definition, facts);
        return (mode == SnapshotMode.INTERNAL || mode == SnapshotMode.EXTERNAL)
                && !facts.isInactive()
                && !facts.has(CreateFlag.DISK_ONLY);
    }
}
