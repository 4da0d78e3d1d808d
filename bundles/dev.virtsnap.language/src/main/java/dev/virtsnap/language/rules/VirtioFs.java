package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** libvirt 9.0 refuses all; a later one only where the daemon of the share cannot hand over its state. */
final class VirtioFs extends MigrationRule {

    VirtioFs() {
        super("SNAP511", Severity.ERROR, "The memory is saved of a guest with virtiofs");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("filesystem")) {
            Element driver = device.element("driver");
            if (driver != null
                    && Value.textOf(Value.of(driver.attribute("type"))).equals("virtiofs")
                    && !(facts.doesNot(Behaviour.VIRTIOFS_FORBIDDEN) && isServedByOthers(device))) {
                return "A <filesystem> that is virtiofs";
            }
        }
        return null;
    }

    @Override
    boolean isCertain(Facts facts) {
        return facts.does(Behaviour.VIRTIOFS_FORBIDDEN);
    }

    /** Whether it is not libvirt that runs the daemon; then it trusts that daemon. */
    private static boolean isServedByOthers(Element device) {
        Element source = device.element("source");
        return source != null && source.attribute("socket") != null;
    }
}
