package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.ImageFormat;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** libvirt replaces the last suffix of the image by the name: {@code vm.qcow2} and the name {@code qcow2} give the image. */
final class NameIsSuffix extends Rule {

    NameIsSuffix() {
        super("HAZ030", Severity.WARNING, "The name of the snapshot is the suffix of an image");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        if (name == null || !isImageSuffix(name.text()) || !mayGenerate(context)) {
            return;
        }
        String other = "snapshot-" + name.text();
        found.accept(at(
                        name.range(),
                        "libvirt names an overlay by putting the name of the snapshot in the place of the suffix of"
                                + " the image: 'vm." + name.text()
                                + "' would be its own overlay, which is refused. Take another name.")
                .fixedBy(Fix.choice("Change it to '" + other + "'", name.replacement(other))));
    }

    static boolean isImageSuffix(String name) {
        return name.equals("img") || name.equals("image") || name.equals("disk") || ImageFormat.of(name) != null;
    }

    /** Whether libvirt may have to make up a name. */
    private static boolean mayGenerate(RuleContext context) {
        DiskAlignment alignment = context.alignment();
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                if (disk.generated()) {
                    return true;
                }
            }
            return false;
        }
        SnapshotDefinition definition = context.definition();
        if (context.redefines() || MixedKinds.isInternal(definition)) {
            return false;
        }
        for (SnapshotDisk disk : definition.disks()) {
            SnapshotMode mode = disk.parsedMode();
            if ((mode == null || mode == SnapshotMode.EXTERNAL) && disk.path() == null) {
                return true;
            }
        }
        return definition.disks().isEmpty();
    }
}
