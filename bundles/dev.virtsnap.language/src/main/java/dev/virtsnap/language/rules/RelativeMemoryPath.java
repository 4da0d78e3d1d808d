package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: {@code file} of {@code <memory>} does not begin with a slash. */
final class RelativeMemoryPath extends Rule {

    RelativeMemoryPath() {
        super("SNAP033", Severity.ERROR, "The path of the memory file is not absolute", "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Value file = memory == null ? null : memory.file();
        if (memory == null || file == null || memory.parsedMode() != SnapshotMode.EXTERNAL) {
            return;
        }
        if (!file.text().startsWith("/")) {
            String absolute =
                    OverlayEdits.directory(context) + (file.isEmpty() ? "snapshot.mem" : fileName(file.text()));
            found.accept(at(
                            file.range(),
                            "'" + file.shown()
                                    + "' is not an absolute path, and libvirt refuses it. Begin it with '/'.")
                    .fixedBy(Fix.choice("Change it to '" + absolute + "'", file.replacement(absolute))));
        }
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
