package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import org.jspecify.annotations.Nullable;

/** Why a disk has the mode it has, as a clause. */
final class ModeReason {

    private ModeReason() {}

    /** The reason; empty if it is said where the disk is, or not known. */
    static String of(Analysis analysis, @Nullable SnapshotDisk request, @Nullable AlignedDisk aligned) {
        if (request != null && request.mode() != null) {
            return "as it says";
        }
        if (request != null && request.parsedMode() == SnapshotMode.EXTERNAL) {
            return "since " + (request.path() == null ? "a format" : "a source") + " is given";
        }
        if (aligned == null || aligned.mode() == null) {
            return "";
        }
        DomainDisk disk = aligned.disk();
        if (request == null && disk.isEmpty()) {
            return "since the drive is empty";
        }
        if (disk.snapshotMode() == aligned.mode()) {
            return disk.snapshot() != null
                    ? "since the domain says so of this disk"
                    : "since the guest cannot write to this disk";
        }
        return "by default: " + ofDefault(analysis);
    }

    private static String ofDefault(Analysis analysis) {
        MemoryRequest memory = analysis.definition().memory();
        if (analysis.intent().isRedefine()) {
            if (analysis.definition().knownState() == SnapshotState.DISK_SNAPSHOT) {
                return "the state is 'disk-snapshot'";
            }
            return analysis.definition().isExternal() ? "a part of the snapshot is external" : "no part is external";
        }
        if (analysis.facts().has(CreateFlag.DISK_ONLY)) {
            return "only the disks are wanted";
        }
        if (memory != null && memory.parsedMode() == SnapshotMode.EXTERNAL) {
            return "the memory is external";
        }
        return analysis.definition().isExternal() ? "another disk is external" : "no part is external";
    }
}
