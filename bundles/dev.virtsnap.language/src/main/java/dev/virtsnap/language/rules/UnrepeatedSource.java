package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** Labels, reservations and slices belong to one layer each. */
final class UnrepeatedSource extends Rule {

    private static final String[] SETTINGS = {"seclabel", "reservations", "slices"};

    UnrepeatedSource() {
        super("HAZ074", Severity.INFO, "The image has settings that its overlay does not repeat");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (alignment == null) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            SnapshotDisk request = disk.request();
            StorageSource image = disk.disk().source();
            StorageSource overlay = request == null ? null : request.source();
            if (image == null || overlay == null || disk.mode() != SnapshotMode.EXTERNAL) {
                continue;
            }
            for (String name : SETTINGS) {
                Element setting = image.element().element(name);
                if (setting != null && overlay.element().element(name) == null) {
                    Diagnostic diagnostic = at(
                            overlay.element().nameRange(),
                            "The image of disk '" + disk.disk().name() + "' has <" + name
                                    + ">, this overlay has not, and libvirt does not take it over. Repeat it"
                                    + " if the overlay needs it.");
                    found.accept(context.relatedInDomain(diagnostic, setting.nameRange(), "it is set here"));
                }
            }
        }
    }
}
