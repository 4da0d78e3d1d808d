package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** QEMU itself refuses while a 9p share is mounted in the guest, which nobody outside knows. */
final class PlainShare extends MigrationRule {

    PlainShare() {
        super("SNAP501", Severity.INFO, "The memory is saved of a guest that may have mounted a 9p share");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (Element device : domain.devices("filesystem")) {
            Element driver = device.element("driver");
            String type = driver == null ? "" : Value.textOf(Value.of(driver.attribute("type")));
            if (!type.equals("virtiofs")) {
                return "A <filesystem> that the guest has mounted by 9p";
            }
        }
        return null;
    }
}
