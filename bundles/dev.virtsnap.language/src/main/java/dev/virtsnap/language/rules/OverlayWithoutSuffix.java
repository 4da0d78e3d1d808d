package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** Tools that guess formats by name take it for something else. */
final class OverlayWithoutSuffix extends Rule {

    OverlayWithoutSuffix() {
        super("HAZ033", Severity.HINT, "The name of an overlay does not say that it is qcow2");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.creates()) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value path = disk.storageType() != StorageType.FILE || disk.parsedMode() != SnapshotMode.EXTERNAL
                    ? null
                    : disk.path();
            if (path == null || !path.text().startsWith("/")) {
                continue;
            }
            String format = Value.textOf(disk.driverType()).equals("qed") ? "qed" : "qcow2";
            if (!endsWith(path.text(), format)) {
                String other = path.text() + "." + format;
                found.accept(at(
                                path.range(),
                                "The overlay will be " + format
                                        + ", but its name does not say so, and tools that guess by name may take it"
                                        + " for raw. End it with '." + format + "'.")
                        .fixedBy(Fix.choice("Change it to '" + other + "'", path.replacement(other))));
            }
        }
    }

    private static boolean endsWith(String path, String format) {
        int dot = path.length() - format.length() - 1;
        return 0 <= dot && path.charAt(dot) == '.' && path.endsWith(format);
    }
}
