package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** A driver of the device that can be migrated is the exception. */
final class HostDevices extends MigrationRule {

    HostDevices() {
        super("SNAP502", Severity.WARNING, "The memory is saved of a guest with a device of the host");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("hostdev")) {
            String type = Value.textOf(Value.of(device.attribute("type")));
            boolean bound = type.equals("scsi") || type.equals("scsi_host") || type.equals("mdev");
            if (bound || (type.equals("pci") && device.element("teaming") == null)) {
                return "A <hostdev> of type '" + type + "'";
            }
        }
        for (Element device : domain.devices("interface")) {
            if (Value.textOf(Value.of(device.attribute("type"))).equals("hostdev")
                    && device.element("teaming") == null) {
                return "An <interface> of type 'hostdev'";
            }
        }
        return null;
    }
}
