package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import org.jspecify.annotations.Nullable;

/** Elements that libvirt reads, or prints itself, and its own schema of that release does not have. */
final class OldSchema extends FlagRule {

    OldSchema() {
        super(
                "HAZ050",
                Severity.ERROR,
                "The schema of this libvirt does not know an element of the document",
                CreateFlag.VALIDATE);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        SnapshotDefinition definition = context.definition();
        String element = null;
        if (definition.revertDisksElement() != null && context.facts().doesNot(Behaviour.EXTERNAL_REVERT)) {
            element = "revertDisks";
        } else if (context.facts().doesNot(Behaviour.DELETE_IN_PROGRESS_VALID)) {
            for (SnapshotDisk disk : definition.disks()) {
                element = disk.deleteInProgress() == null ? element : "snapshotDeleteInProgress";
            }
        }
        return element == null
                ? null
                : "libvirt '" + context.facts().version() + "' has no <" + element
                        + "> in its schema, so that with 'validate' it refuses the document. Remove the flag.";
    }
}
