package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** External snapshots are deleted since 9.0 and reverted to since 9.9. */
final class OneWaySnapshot extends Rule {

    OneWaySnapshot() {
        super("HAZ021", Severity.INFO, "This libvirt cannot go back to the snapshot");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (!context.creates()
                || !context.isQemu()
                || !facts.isBefore(9, 9)
                || !(context.definition().isExternal() || facts.has(CreateFlag.DISK_ONLY))) {
            return;
        }
        String what = facts.isBefore(9, 0)
                ? "can neither revert to an external snapshot nor delete it"
                : "cannot revert to an external snapshot";
        found.accept(at(
                context.rootRange(),
                "libvirt '" + facts.version() + "' " + what
                        + "; that came with 9.9. Going back is then up to you and qemu-img."));
    }
}
