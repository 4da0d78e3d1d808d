package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotPrepare} since 10.9: the variables hold the snapshot, too. */
final class NvramNotQcow2 extends Rule {

    NvramNotQcow2() {
        super("SNAP327", Severity.ERROR, "The firmware variables of a running guest are not qcow2");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain = context.domain();
        Facts facts = context.facts();
        DiskAlignment alignment =
                domain != null && domain.hasPflash() && facts.isActive() && facts.does(Behaviour.FIRMWARE_RUNNING)
                        ? Preparation.aligned(context)
                        : null;
        if (domain != null
                && alignment != null
                && Preparation.isInternal(context, alignment)
                && !Value.textOf(domain.nvramFormat()).equals("qcow2")) {
            found.accept(at(
                            context.rootRange(),
                            "An internal snapshot of a running guest with UEFI firmware needs variables in qcow2, and"
                                    + " <nvram> of the domain is not. Convert it, or make all parts external.")
                    .withFixes(MixedKinds.allExternal(context)));
        }
    }
}
