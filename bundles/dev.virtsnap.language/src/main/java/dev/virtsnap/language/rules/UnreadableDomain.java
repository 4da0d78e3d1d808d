package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code virDomainDefParseNode}: what it refuses of the type and the UUID; the rest a redefine does not check. */
final class UnreadableDomain extends Rule {

    private static final Words TYPES = Words.of("kvm", "qemu", "hvf", "test", "vbox", "vmware", "vz");

    UnreadableDomain() {
        super(
                "SNAP118",
                Severity.ERROR,
                "The domain of a redefined snapshot cannot be read",
                "schema/invalid-value",
                "schema/missing-attribute",
                "schema/missing-element");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.redefines()) {
            check(context, context.definition().fullDomain(), found);
            check(context, context.definition().inactiveDomain(), found);
        }
    }

    private void check(RuleContext context, @Nullable DomainDefinition domain, Consumer<Diagnostic> found) {
        if (domain == null) {
            return;
        }
        Value type = domain.type();
        if (type == null) {
            if (context.isWhole()) {
                found.accept(at(
                                domain.element().nameRange(),
                                "This domain has no 'type', and libvirt refuses the document. Add the type, such as"
                                        + " 'kvm'.")
                        .fixedBy(Fix.choice("Add type='kvm'", Markup.set(domain.element(), "type", "kvm")))
                        .fixedBy(Fix.choice("Add type='qemu'", Markup.set(domain.element(), "type", "qemu"))));
            }
        } else if (!DomainTypes.isKnown(type.text())) {
            found.accept(at(
                            type.range(),
                            "'" + type.shown()
                                    + "' is not a type of domain that libvirt knows, so it refuses the document."
                                    + " Domains of QEMU are 'kvm' or 'qemu'.")
                    .withFixes(TYPES.fixes(type)));
        }
        Value uuid = domain.uuid();
        if (uuid != null && !uuid.isEmpty() && !DomainTypes.isUuid(uuid.text())) {
            found.accept(at(
                    uuid.range(),
                    "'" + uuid.shown()
                            + "' is not a UUID, and libvirt refuses the document. Write 32 hexadecimal digits, as"
                            + " 'virsh domuuid' prints them."));
        }
    }
}
