package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotRevertValidate} and the same in the test driver; {@code FORCE} helped before 7.10. */
final class NothingToRevertTo extends CallRule {

    NothingToRevertTo() {
        super("SNAP605", Severity.ERROR, "The snapshot does not keep the domain", Intent.Kind.REVERT);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null) {
            return null;
        }
        boolean forced = call.has(RevertFlag.FORCE) && call.facts().isBefore(7, 10);
        return call.facts().driver().alignsDisks() && Boolean.FALSE.equals(target.hasDomain()) && !forced
                ? object(
                                "The snapshot has no full <domain>, so libvirt does not know what to go back to and refuses; 'force'"
                                        + " does not help since 7.10. Redefine the snapshot with a <domain> first.")
                        .refusedWith(
                                LibvirtError.Code.SNAPSHOT_REVERT_RISKY,
                                "snapshot '" + target.name() + "' lacks domain '" + domainName(call, target)
                                        + "' rollback info")
                        .about(Objection.Part.DOMAIN)
                : null;
    }

    private static String domainName(SnapshotCall call, SnapshotNode target) {
        DomainDefinition domain = call.facts().domain();
        String known = domain == null ? "" : Value.textOf(domain.name());
        return !known.isEmpty() ? known : target.domainName() == null ? "" : target.domainName();
    }
}
