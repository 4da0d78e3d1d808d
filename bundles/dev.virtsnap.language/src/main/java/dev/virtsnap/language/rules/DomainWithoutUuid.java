package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefineValidate}: without a UUID the parser makes one up, which is never the right one. */
final class DomainWithoutUuid extends Rule {

    DomainWithoutUuid() {
        super(
                "SNAP112",
                Severity.ERROR,
                "The domain of a redefined snapshot has no UUID",
                "schema/missing-element",
                "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        DomainDefinition domain = definition.fullDomain();
        if (!context.redefines() || !context.isWhole() || domain == null) {
            return;
        }
        Value uuid = domain.uuid();
        if (!Value.textOf(uuid).isEmpty()) {
            return;
        }
        Diagnostic diagnostic = at(
                uuid == null ? domain.element().nameRange() : uuid.range(),
                "This domain has no UUID: libvirt makes one up, finds that it is not that of the domain, and refuses"
                        + " the document. Add <uuid> as 'virsh domuuid' prints it.");
        DomainDefinition inactive = definition.inactiveDomain();
        String known = inactive == null ? "" : Value.textOf(inactive.uuid());
        if (known.isBlank()) {
            found.accept(diagnostic);
            return;
        }
        found.accept(diagnostic.fixedBy(Fix.safe(
                "Take the UUID of <inactiveDomain>",
                uuid == null ? add(context, domain, known.strip()) : uuid.replacement(known.strip()))));
    }

    private static Edit add(RuleContext context, DomainDefinition domain, String uuid) {
        String xml = "<uuid>" + Escapes.text(uuid) + "</uuid>";
        return domain.name() == null
                ? Markup.addFirst(context.text(), domain.element(), xml)
                : Markup.addAfter(context.text(), domain.name().element(), xml);
    }
}
