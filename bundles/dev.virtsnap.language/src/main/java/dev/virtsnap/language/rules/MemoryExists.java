package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** libvirt opens the file for the memory with truncation; {@code REUSE_EXT} is about disks alone. */
final class MemoryExists extends Rule {

    MemoryExists() {
        super("HAZ004", Severity.ERROR, "The memory is written over a file that exists");
    }

    @Override
    Need need() {
        return Need.FILES;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        HostFiles files = context.facts().surroundings().files();
        Value file = files == HostFiles.UNKNOWN ? null : file(context);
        if (file == null
                || files.kind(ImagePaths.normal(file.text())) != FileKind.FILE
                || context.images().use(file.text()) != null) {
            return;
        }
        String free = Overlay.free(files, file.text());
        found.accept(at(
                        file.range(),
                        "'" + file.shown()
                                + "' exists, and libvirt empties it for the memory without asking, even if it holds that of"
                                + " another snapshot. Name a new file.")
                .fixedBy(Fix.choice("Change it to '" + free + "'", file.replacement(free))));
    }

    /** Where QEMU is to save the memory; null if not in a file. */
    static @Nullable Value file(RuleContext context) {
        MemoryRequest memory =
                context.creates() && context.isQemu() ? context.definition().memory() : null;
        Value file = memory == null ? null : memory.file();
        return file == null
                        || memory == null
                        || memory.parsedMode() != SnapshotMode.EXTERNAL
                        || !file.text().startsWith("/")
                        || context.facts().isInactive()
                        || context.facts().has(CreateFlag.DISK_ONLY)
                ? null
                : file;
    }
}
