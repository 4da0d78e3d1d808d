package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.List;
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
                Diagnostic diagnostic = at(
                                source.element().nameRange(),
                                "'source' needs snapshot='external', but " + disk.label() + " says '" + mode.shown()
                                        + "'; libvirt refuses it. Make the disk external or remove <source>.")
                        .relatedTo(mode.range(), "the mode is here")
                        .fixedBy(
                                Fix.choice("Change '" + mode.shown() + "' to 'external'", mode.replacement("external")))
                        .fixedBy(withoutOverlay(disk));
                found.accept(withRest(diagnostic, disk, source));
            }
        }
    }

    /** A type and a format are those of the overlay, so they do not go with the mode either. */
    private static Diagnostic withRest(Diagnostic diagnostic, SnapshotDisk disk, StorageSource source) {
        Diagnostic result = diagnostic;
        Attribute type = disk.element().attribute("type");
        if (type != null) {
            result = result.relatedTo(type.range(), "this is about the overlay too");
        }
        for (Element child : disk.element().elements()) {
            if (!child.equals(source.element())) {
                result = result.relatedTo(child.nameRange(), "this is about the overlay too");
            }
        }
        return result;
    }

    private static Fix withoutOverlay(SnapshotDisk disk) {
        List<Edit> edits = new ArrayList<>();
        for (Element child : disk.element().elements()) {
            edits.add(Markup.remove(child));
        }
        if (disk.type() != null) {
            edits.add(disk.type().removal());
        }
        return new Fix(edits.size() == 1 ? "Remove <source>" : "Remove all about the overlay", edits, false);
    }
}
