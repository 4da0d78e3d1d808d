package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** External snapshots are deleted since 9.0 and reverted to since 9.9. */
final class OneWaySnapshot extends Rule {

    OneWaySnapshot() {
        super("HAZ021", Severity.INFO, "This libvirt cannot go back to the snapshot");
    }

    /** What libvirt says of itself goes before its number. */
    private static boolean cannotRevert(Facts facts) {
        Boolean said = facts.surroundings().capabilities().externalSnapshot();
        return said == null ? facts.doesNot(Behaviour.EXTERNAL_REVERT) : !said;
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (!context.creates()
                || !context.isQemu()
                || !cannotRevert(facts)
                || !(context.definition().isExternal() || facts.has(CreateFlag.DISK_ONLY))) {
            return;
        }
        String what = facts.doesNot(Behaviour.EXTERNAL_DELETE)
                ? "can neither revert to an external snapshot nor delete it"
                : "cannot revert to an external snapshot";
        found.accept(at(
                context.rootRange(),
                (facts.version() == null ? "This libvirt " : "libvirt '" + facts.version() + "' ") + what
                        + "; that came with 9.9. Going back is then up to you and qemu-img."));
    }
}
