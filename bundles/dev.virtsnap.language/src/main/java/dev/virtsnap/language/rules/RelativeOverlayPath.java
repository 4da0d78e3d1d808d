package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: the file or device of an overlay does not begin with a slash. */
final class RelativeOverlayPath extends Rule {

    RelativeOverlayPath() {
        super("SNAP015", Severity.ERROR, "The path of an overlay is not absolute", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value path = disk.source() == null ? null : disk.source().hostPath();
            if (path == null || path.text().startsWith("/") || WindowsOverlayPath.isDrivePath(path.text())) {
                continue;
            }
            String absolute = OverlayEdits.directory(context) + bare(path.text());
            found.accept(at(
                            path.range(),
                            "'" + path.shown()
                                    + "' is not an absolute path, and libvirt refuses it: the daemon has no current"
                                    + " directory of yours. Begin it with '/'.")
                    .fixedBy(Fix.choice("Change it to '" + absolute + "'", path.replacement(absolute))));
        }
    }

    private static String bare(String path) {
        int start = 0;
        while (path.startsWith("./", start)) {
            start += 2;
        }
        return path.substring(start);
    }
}
