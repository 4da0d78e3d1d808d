package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** A guest with the feature {@code invtsc} counts on one frequency. */
final class InvariantClock extends MigrationRule {

    InvariantClock() {
        super("SNAP505", Severity.ERROR, "The memory is saved of a guest with a clock that another host may not have");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        Element cpu = domain.element().element("cpu");
        if (cpu == null || hasFrequency(domain)) {
            return null;
        }
        for (Element feature : cpu.elements()) {
            if (feature.name().is("feature")
                    && Value.textOf(Value.of(feature.attribute("name"))).equals("invtsc")
                    && Value.textOf(Value.of(feature.attribute("policy"))).equals("require")) {
                return "The CPU feature 'invtsc' without a frequency for the timer 'tsc'";
            }
        }
        return null;
    }

    /** With the processor of the host as it is, libvirt may look at features that are not written here. */
    @Override
    boolean isCertain(Facts facts) {
        Element cpu = facts.domain() == null ? null : facts.domain().element().element("cpu");
        return cpu == null || !Value.textOf(Value.of(cpu.attribute("mode"))).equals("host-passthrough");
    }

    private static boolean hasFrequency(DomainDefinition domain) {
        Element clock = domain.element().element("clock");
        if (clock != null) {
            for (Element timer : clock.elements()) {
                if (Value.textOf(Value.of(timer.attribute("name"))).equals("tsc")
                        && timer.attribute("frequency") != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
