package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSaveImageCreate}: the file for the memory cannot be opened. */
final class NoPlaceForMemory extends Rule {

    NoPlaceForMemory() {
        super("SNAP365", Severity.ERROR, "The file for the memory cannot be created");
    }

    @Override
    Need need() {
        return Need.FILES;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        HostFiles files = context.facts().surroundings().files();
        Value file = files == HostFiles.UNKNOWN ? null : MemoryExists.file(context);
        if (file == null) {
            return;
        }
        String path = ImagePaths.normal(file.text());
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (files.kind(path) == FileKind.DIRECTORY) {
            String inside = path + "/" + name + ".mem";
            found.accept(at(file.range(), "'" + path + "' is a directory. Name a new file for the memory.")
                    .fixedBy(Fix.choice("Change it to '" + inside + "'", file.replacement(inside))));
            return;
        }
        String directory = Overlay.directory(path);
        if (files.kind(directory) != FileKind.MISSING) {
            return;
        }
        Diagnostic diagnostic = at(
                file.range(),
                "There is no directory '" + directory
                        + "' for the memory, and libvirt makes none. Create it first, or use another.");
        String other = OverlayEdits.imageDirectory(context);
        if (other == null || files.kind(other) == FileKind.MISSING) {
            found.accept(diagnostic);
            return;
        }
        String free = Overlay.free(files, other + "/" + name);
        found.accept(diagnostic.fixedBy(Fix.choice("Change it to '" + free + "'", file.replacement(free))));
    }
}
