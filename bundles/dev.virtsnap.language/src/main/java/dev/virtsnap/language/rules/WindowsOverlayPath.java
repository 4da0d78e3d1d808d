package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDiskDefParseXML}: a drive letter, which the grammar allows and a daemon on POSIX refuses. */
final class WindowsOverlayPath extends Rule {

    WindowsOverlayPath() {
        super("SNAP016", Severity.ERROR, "The path of an overlay is one of Windows", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value path = disk.source() == null ? null : disk.source().hostPath();
            if (path != null && isDrivePath(path.text())) {
                found.accept(at(
                                path.range(),
                                "'" + path.shown()
                                        + "' is a path of Windows, and libvirt refuses it on every other host. Give"
                                        + " the path on the host that runs the domain, or leave <source> out.")
                        .withFixes(List.of(OverlayEdits.dropSource(disk))));
            }
        }
    }

    static boolean isDrivePath(String path) {
        return 3 <= path.length()
                && Character.isLetter(path.charAt(0))
                && path.charAt(1) == ':'
                && (path.charAt(2) == '\\' || path.charAt(2) == '/');
    }
}
