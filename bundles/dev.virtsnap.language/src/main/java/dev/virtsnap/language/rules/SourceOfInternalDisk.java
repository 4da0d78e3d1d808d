package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAlignDisks}: a path needs the mode external. */
final class SourceOfInternalDisk extends Rule {

    SourceOfInternalDisk() {
        super("SNAP205", Severity.ERROR, "An overlay is given for a disk that is not external", "schema/conflict");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value mode = disk.mode();
            SnapshotMode known = disk.statedMode();
            StorageSource source = disk.source();
            if (mode != null
                    && known != null
                    && known != SnapshotMode.EXTERNAL
                    && source != null
                    && source.path() != null) {
                found.accept(at(
                                source.element().nameRange(),
                                "'source' needs snapshot='external', but " + disk.label() + " says '" + mode.shown()
                                        + "'; libvirt refuses it. Make the disk external or remove <source>.")
                        .relatedTo(mode.range(), "the mode is here")
                        .fixedBy(
                                Fix.choice("Change '" + mode.shown() + "' to 'external'", mode.replacement("external")))
                        .fixedBy(Fix.choice("Remove <source>", Markup.remove(source.element()))));
            }
        }
    }
}
