package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** No driver of libvirt that implements snapshots runs domains of that type. */
final class DomainTypeWithoutSnapshots extends Rule {

    DomainTypeWithoutSnapshots() {
        super("SNAP119", Severity.WARNING, "The domain is of a type that has no snapshots");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain = context.domain();
        Value type = domain == null ? null : domain.type();
        if (type != null && DomainTypes.isKnown(type.text()) && !DomainTypes.hasSnapshots(type.text())) {
            found.accept(at(
                            type.range(),
                            "libvirt has no snapshots for domains of type '" + type.shown()
                                    + "'. QEMU stores such a document all the same, and a revert fails. Write the"
                                    + " type that the domain has, such as 'kvm'.")
                    .fixedBy(Fix.choice("Change '" + type.shown() + "' to 'kvm'", type.replacement("kvm")))
                    .fixedBy(Fix.choice("Change '" + type.shown() + "' to 'qemu'", type.replacement("qemu"))));
        }
    }
}
