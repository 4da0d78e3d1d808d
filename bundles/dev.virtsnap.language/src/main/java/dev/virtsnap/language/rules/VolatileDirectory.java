package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Directories that are emptied at the next start, or in which old files are removed. */
final class VolatileDirectory extends Rule {

    VolatileDirectory() {
        super("HAZ034", Severity.WARNING, "A part of the snapshot lies where files do not stay");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.creates()) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            check(context, disk.overlayPath(), disk, found);
        }
        MemoryRequest memory = context.definition().memory();
        if (memory != null && memory.parsedMode() == SnapshotMode.EXTERNAL) {
            check(context, memory.file(), null, found);
        }
    }

    /** Whether files in the directory of that path are not there to stay. */
    static boolean isVolatile(String path) {
        return path.startsWith("/tmp/")
                || path.startsWith("/var/tmp/")
                || path.startsWith("/run/")
                || path.startsWith("/var/run/")
                || path.startsWith("/dev/shm/");
    }

    private void check(
            RuleContext context, @Nullable Value path, @Nullable SnapshotDisk disk, Consumer<Diagnostic> found) {
        if (path != null && isVolatile(path.text())) {
            String what = disk == null ? "The memory" : "The overlay of " + disk.label();
            String other = OverlayEdits.directory(context)
                    + path.text().substring(path.text().lastIndexOf('/') + 1);
            found.accept(at(
                            path.range(),
                            what
                                    + " lies in a directory whose files are removed sooner or later, and the"
                                    + " snapshot is lost with it. Put it beside the images.")
                    .fixedBy(Fix.choice("Change it to '" + other + "'", path.replacement(other))));
        }
    }
}
