package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Secret;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What libvirt prints only with {@code VIR_DOMAIN_SNAPSHOT_XML_SECURE}. */
final class SecretInDomain extends Rule {

    SecretInDomain() {
        super("HAZ064", Severity.WARNING, "The document contains a secret");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        check(context.definition().domain(), found);
        check(context.definition().inactiveDomain(), found);
    }

    private void check(@Nullable DomainDefinition domain, Consumer<Diagnostic> found) {
        if (domain == null) {
            return;
        }
        for (Secret secret : domain.secrets()) {
            found.accept(at(
                            secret.value().range(),
                            "This is " + secret.what()
                                    + ", and it does not belong into a file that others read. Remove it here and"
                                    + " redefine from a dump that is kept safe.")
                    .fixedBy(Fix.choice("Remove it", secret.value().removal())));
        }
    }
}
