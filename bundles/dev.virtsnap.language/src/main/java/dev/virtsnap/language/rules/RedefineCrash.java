package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code virDomainSnapshotDefAssignExternalNames} of libvirt 9.0.0: an external disk without a path and no {@code <domain>}
 * to make its name up from.
 */
final class RedefineCrash extends Rule {

    RedefineCrash() {
        super("SNAP117", Severity.ERROR, "Redefining this ends the daemon of libvirt 9.0");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDisk disk = context.redefines() && context.isWhole() ? culprit(context.definition()) : null;
        if (disk != null) {
            found.accept(at(
                    disk.name() == null
                            ? disk.element().nameRange()
                            : disk.name().range(),
                    "For " + disk.label()
                            + " libvirt has to make up a name, but there is no full <domain> to make it up from:"
                            + " libvirt 9.0 ends with a segmentation fault if it knows the snapshot, and refuses it"
                            + " otherwise. Add <source> here, or the full <domain>."));
        }
    }

    /** The first external disk whose name would have to be made up; null if the document has its domain, or needs none. */
    static @Nullable SnapshotDisk culprit(SnapshotDefinition definition) {
        if (definition.fullDomain() != null) {
            return null;
        }
        for (SnapshotDisk disk : definition.disks()) {
            if (disk.parsedMode() == SnapshotMode.EXTERNAL && disk.path() == null) {
                return disk;
            }
        }
        return null;
    }
}
