package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotAlignDisks}: a redefine of a name that libvirt does not know yet needs the whole {@code <domain>}. */
final class RedefineWithoutDomain extends Rule {

    RedefineWithoutDomain() {
        super(
                "SNAP115",
                Severity.WARNING,
                "A redefined snapshot has no full domain",
                "schema/missing-element",
                "schema/missing-attribute");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        if (!context.redefines()
                || !context.isWhole()
                || definition.fullDomain() != null
                || RedefineCrash.culprit(definition) != null) {
            return;
        }
        DomainDefinition domain = definition.domain();
        if (domain == null || domain.element().elements().size() <= 1) {
            found.accept(at(
                    context,
                    domain == null ? context.rootRange() : domain.element().nameRange(),
                    "Without a full <domain> libvirt redefines only a snapshot that it knows already, and a revert"
                            + " to it is refused. Add what 'virsh dumpxml --security-info' printed when the snapshot"
                            + " was taken."));
            return;
        }
        String type = definition.inactiveDomain() == null
                ? ""
                : Value.textOf(definition.inactiveDomain().type());
        found.accept(at(
                        context,
                        domain.element().nameRange(),
                        "This <domain> has no 'type', so libvirt passes over it as if only the UUID were there, and"
                                + " redefines only a snapshot that it knows already. Add the type, such as 'kvm'.")
                .fixedBy(fix(domain, type.isEmpty() ? "kvm" : type, !type.isEmpty()))
                .fixedBy(fix(domain, type.equals("qemu") ? "kvm" : "qemu", false)));
    }

    /** Refused for certain if the snapshot is known to be new. */
    private Diagnostic at(RuleContext context, Range range, String message) {
        Facts facts = context.facts();
        boolean isNew =
                facts.snapshots() != null && facts.snapshot(context.definition().nameText()) == null;
        return Diagnostic.of(id(), isNew ? Severity.ERROR : severity(), range, message);
    }

    private static Fix fix(DomainDefinition domain, String type, boolean safe) {
        return new Fix("Add type='" + type + "'", List.of(Markup.set(domain.element(), "type", type)), safe);
    }
}
