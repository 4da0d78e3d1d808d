package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare} before 9.3, and before 10.9 while the guest runs. */
final class InternalWithFirmware extends Rule {

    InternalWithFirmware() {
        super("SNAP326", Severity.ERROR, "An internal snapshot is taken of a guest with UEFI firmware");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain = context.domain();
        DiskAlignment alignment = domain == null || !domain.hasPflash() ? null : Preparation.aligned(context);
        Facts facts = context.facts();
        if (alignment == null
                || facts.does(Behaviour.FIRMWARE_RUNNING)
                || !Preparation.isInternal(context, alignment)) {
            return;
        }
        if (facts.does(Behaviour.FIRMWARE_OFFLINE) && facts.isInactive()) {
            return;
        }
        boolean certain = facts.doesNot(Behaviour.FIRMWARE_OFFLINE)
                || (facts.isActive() && facts.doesNot(Behaviour.FIRMWARE_RUNNING));
        String when = certain ? "This libvirt" : "libvirt before 9.3, and before 10.9 while the guest runs,";
        found.accept(at(
                        context.rootRange(),
                        when + " takes no internal snapshot of a guest with UEFI firmware, whose variables are not"
                                + " in it. Make all parts external.")
                .withSeverity(certain ? severity() : Severity.INFO)
                .withFixes(MixedKinds.allExternal(context)));
    }
}
