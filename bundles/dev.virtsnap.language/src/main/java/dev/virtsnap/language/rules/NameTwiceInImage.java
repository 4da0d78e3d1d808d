package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotMode;
import org.jspecify.annotations.Nullable;

/** Without metadata libvirt does not know the names that it has given before, and qcow2 takes one twice. */
final class NameTwiceInImage extends FlagRule {

    NameTwiceInImage() {
        super(
                "SNAP418",
                Severity.INFO,
                "An internal snapshot that libvirt forgets may get a name that exists",
                CreateFlag.NO_METADATA);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.isQemu()
                        && (MixedKinds.isInternal(context.definition())
                                || context.createdMemory() == SnapshotMode.INTERNAL)
                ? "libvirt forgets this snapshot, and nobody notices if an image holds one of that name already: qcow2 takes"
                        + " a name twice, and later only one of the two is found. Let libvirt keep the metadata."
                : null;
    }
}
