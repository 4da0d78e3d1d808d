package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** {@code qemuMigrationSrcIsAllowed}: a module of memory without its place; only the definition of a running guest tells. */
final class UnplacedMemory extends MigrationRule {

    UnplacedMemory() {
        super("SNAP506", Severity.ERROR, "The memory is saved of a guest with a module of no known place");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        if (domain.element().attribute("id") == null) {
            return null;
        }
        for (Element device : domain.devices("memory")) {
            Element address = device.element("address");
            if (Value.textOf(Value.of(device.attribute("model"))).equals("dimm")
                    && (address == null
                            || !Value.textOf(Value.of(address.attribute("type")))
                                    .equals("dimm"))) {
                return "A <memory> of model 'dimm' without an <address> of type 'dimm'";
            }
        }
        return null;
    }
}
