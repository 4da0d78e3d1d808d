package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** libvirt before 9.3 does not see the firmware that it chooses itself. */
final class FirmwareLeftOut extends Rule {

    FirmwareLeftOut() {
        super("HAZ018", Severity.WARNING, "The variables of the firmware are not in the snapshot");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain = context.domain();
        Facts facts = context.facts();
        DiskAlignment alignment = domain != null
                        && !domain.hasPflash()
                        && facts.isInactive()
                        && facts.doesNot(Behaviour.FIRMWARE_OFFLINE)
                        && isChosen(domain)
                ? Preparation.aligned(context)
                : null;
        if (alignment != null && Preparation.isInternal(context, alignment)) {
            found.accept(at(
                            context.rootRange(),
                            "libvirt chooses UEFI firmware for this domain and does not notice that an internal snapshot"
                                    + " lacks its variables: a revert leaves them as they are. Copy <nvram>, or make all parts"
                                    + " external.")
                    .withFixes(MixedKinds.allExternal(context)));
        }
    }

    private static boolean isChosen(DomainDefinition domain) {
        Element os = domain.element().element("os");
        return os != null && Value.textOf(Value.of(os.attribute("firmware"))).equals("efi");
    }
}
