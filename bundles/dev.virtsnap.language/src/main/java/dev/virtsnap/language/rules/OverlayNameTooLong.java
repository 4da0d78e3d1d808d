package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A file system takes names of 255 bytes; libvirt joins the image and the snapshot. */
final class OverlayNameTooLong extends Rule {

    OverlayNameTooLong() {
        super("SNAP304", Severity.ERROR, "The made up name of an overlay is too long for a file");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        DiskAlignment alignment = context.creates() && context.isQemu() ? context.alignment() : null;
        if (alignment == null || name == null || MAX < bytes(name.text()) + SUFFIX) {
            return;
        }
        for (AlignedDisk disk : alignment.disks()) {
            String path = disk.generated() ? disk.path() : null;
            if (path != null && MAX < bytes(path.substring(path.lastIndexOf('/') + 1))) {
                Diagnostic diagnostic = at(
                        name.range(),
                        "The overlay of disk '" + disk.disk().name()
                                + "' would get a name of more than 255 bytes, which no file can have. Take a shorter"
                                + " name, or give the disk a <source>.");
                SnapshotDisk request = disk.request();
                found.accept(
                        request == null ? diagnostic : diagnostic.withFixes(OverlayEdits.addSource(context, request)));
                return;
            }
        }
    }

    /** What a file name may have. */
    private static final int MAX = 255;

    /** What libvirt puts behind the name of a snapshot in that of its own file; see SNAP303. */
    private static final int SUFFIX = 8;

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
