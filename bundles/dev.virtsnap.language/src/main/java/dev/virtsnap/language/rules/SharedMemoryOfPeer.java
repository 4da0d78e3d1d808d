package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** Only the role {@code master} takes the contents along. */
final class SharedMemoryOfPeer extends MigrationRule {

    SharedMemoryOfPeer() {
        super("SNAP508", Severity.ERROR, "The memory is saved of a guest that does not own its shared memory");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("shmem")) {
            Element model = device.element("model");
            boolean plain = model != null
                    && Value.textOf(Value.of(model.attribute("type"))).startsWith("ivshmem-");
            if (plain && !Value.textOf(Value.of(device.attribute("role"))).equals("master")) {
                return "A <shmem> of another role than 'master'";
            }
        }
        return null;
    }
}
