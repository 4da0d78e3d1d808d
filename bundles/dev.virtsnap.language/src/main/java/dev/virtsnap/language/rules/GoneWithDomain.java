package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** The snapshots of a transient domain are known as long as it runs. */
final class GoneWithDomain extends Rule {

    GoneWithDomain() {
        super("HAZ047", Severity.INFO, "The snapshot is forgotten when the domain stops");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.isQemu()
                && (context.creates() || context.redefines())
                && Boolean.FALSE.equals(context.facts().persistent())) {
            found.accept(at(
                    context.rootRange(),
                    "The domain is transient: when it stops, libvirt forgets it and this snapshot; what the images hold"
                            + " stays. Define the domain with 'virsh define' if you want to come back."));
        }
    }
}
