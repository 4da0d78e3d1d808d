package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** Older QEMU cannot say itself whether that works, and libvirt then refuses. */
final class VdpaInterface extends MigrationRule {

    VdpaInterface() {
        super("SNAP509", Severity.WARNING, "The memory is saved of a guest with a vDPA interface");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("interface")) {
            if (Value.textOf(Value.of(device.attribute("type"))).equals("vdpa")) {
                return "An <interface> of type 'vdpa'";
            }
        }
        return null;
    }
}
