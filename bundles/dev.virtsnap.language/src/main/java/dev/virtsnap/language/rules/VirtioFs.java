package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** Refused by libvirt 9.0, relaxed later. */
final class VirtioFs extends MigrationRule {

    VirtioFs() {
        super("SNAP511", Severity.WARNING, "The memory is saved of a guest with virtiofs");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        if (facts.isSince(11, 3)) {
            return null;
        }
        for (Element device : domain.devices("filesystem")) {
            Element driver = device.element("driver");
            if (driver != null
                    && Value.textOf(Value.of(driver.attribute("type"))).equals("virtiofs")) {
                return "A <filesystem> that is virtiofs";
            }
        }
        return null;
    }
}
