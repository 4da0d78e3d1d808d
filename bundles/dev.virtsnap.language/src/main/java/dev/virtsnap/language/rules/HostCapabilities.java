package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** {@code mode='capabilities'} is for containers and nothing that QEMU migrates. */
final class HostCapabilities extends MigrationRule {

    HostCapabilities() {
        super("SNAP503", Severity.ERROR, "The memory is saved of a container with devices of the host");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("hostdev")) {
            if (Value.textOf(Value.of(device.attribute("mode"))).equals("capabilities")) {
                return "A <hostdev> of mode 'capabilities'";
            }
        }
        return null;
    }
}
