package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** Accepted; a revert puts the name right. */
final class OtherDomainName extends Rule {

    OtherDomainName() {
        super("SNAP120", Severity.INFO, "The domain in the document has another name");
    }

    @Override
    Need need() {
        return Need.TARGET;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition target = context.facts().domain();
        DomainDefinition domain = context.redefines() ? context.definition().fullDomain() : null;
        Value name = domain == null ? null : domain.name();
        Value wanted = target == null ? null : target.name();
        if (name != null && wanted != null && !wanted.isEmpty() && !name.is(wanted.text())) {
            found.accept(at(
                            name.range(),
                            "The domain is called '" + wanted.shown()
                                    + "'; libvirt accepts the other name and puts it right on a revert.")
                    .fixedBy(Fix.choice("Change it to '" + wanted.shown() + "'", name.replacement(wanted.text()))));
        }
    }
}
