package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** With {@code REUSE_EXT} libvirt takes the file as it is while the guest is off. */
final class ReusedUnseen extends FlagRule {

    ReusedUnseen() {
        super("HAZ012", Severity.INFO, "Nobody looks at the image that is reused", CreateFlag.REUSE_EXT);
    }

    @Override
    @Nullable
    String message(RuleContext context) {
        return context.creates()
                        && context.isQemu()
                        && !context.facts().isActive()
                        && context.definition().isExternal()
                ? "While the guest is off libvirt does not look into the image that it reuses: if its format, its backing file"
                        + " or its size is not that of the disk, the guest finds no disk, or an empty one. Make it with"
                        + " 'qemu-img create -f qcow2 -F FORMAT -b IMAGE'."
                : null;
    }
}
