package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.function.Consumer;

/** libvirt truncates the file for the memory without a question, even one that a guest is using. */
final class MemoryOverImage extends Rule {

    MemoryOverImage() {
        super("HAZ005", Severity.ERROR, "The memory would be written over an image");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Value file = memory == null ? null : memory.file();
        if (memory == null || file == null || file.isEmpty() || memory.parsedMode() != SnapshotMode.EXTERNAL) {
            return;
        }
        String path = file.text();
        ImagePaths.Use use = context.images().use(path);
        Range place = use == null ? null : use.place();
        String what = use == null ? null : use.what();
        for (SnapshotDisk disk : context.definition().disks()) {
            Value overlay =
                    what != null || disk.source() == null ? null : disk.source().hostPath();
            if (overlay != null && ImagePaths.areSame(overlay.text(), path)) {
                place = overlay.range();
                what = "the overlay of " + disk.label();
            }
        }
        if (what != null) {
            String other = file.text() + ".mem";
            Diagnostic diagnostic = at(
                            file.range(),
                            "'" + file.shown() + "' is " + what
                                    + ", and libvirt empties the file for the memory without asking: the disk would"
                                    + " be destroyed. Save the memory to a file of its own.")
                    .fixedBy(Fix.choice("Change it to '" + other + "'", file.replacement(other)));
            found.accept(place == null ? diagnostic : diagnostic.relatedTo(place, "it is used here"));
        }
    }
}
