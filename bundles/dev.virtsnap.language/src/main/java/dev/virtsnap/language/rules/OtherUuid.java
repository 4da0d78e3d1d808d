package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import java.util.Locale;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefineValidate} compares the UUID with that of the domain. */
final class OtherUuid extends Rule {

    OtherUuid() {
        super("SNAP111", Severity.ERROR, "The domain in the document is another one");
    }

    @Override
    Need need() {
        return Need.TARGET;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition target = context.facts().domain();
        DomainDefinition domain = context.redefines() ? context.definition().fullDomain() : null;
        Value uuid = domain == null ? null : domain.uuid();
        Value wanted = target == null ? null : target.uuid();
        if (uuid != null && wanted != null && !uuid.isEmpty() && !bare(uuid).equals(bare(wanted))) {
            found.accept(at(
                            uuid.range(),
                            "The domain has the UUID '" + wanted.shown()
                                    + "', this one another, and libvirt refuses a snapshot of another domain.")
                    .fixedBy(Fix.choice("Change it to '" + wanted.shown() + "'", uuid.replacement(wanted.text()))));
        }
    }

    private static String bare(Value uuid) {
        return uuid.text().replace("-", "").strip().toLowerCase(Locale.ROOT);
    }
}
