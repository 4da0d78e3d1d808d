package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** The model {@code ivshmem} keeps no record of what is in it. */
final class LegacySharedMemory extends MigrationRule {

    LegacySharedMemory() {
        super("SNAP507", Severity.ERROR, "The memory is saved of a guest with shared memory of the old kind");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("shmem")) {
            if (model(device).equals("ivshmem")) {
                return "A <shmem> of model 'ivshmem'";
            }
        }
        return null;
    }

    private static String model(Element device) {
        Element model = device.element("model");
        return model == null ? "" : Value.textOf(Value.of(model.attribute("type")));
    }
}
