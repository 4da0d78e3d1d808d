package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The other tests see what was just built, and all of it. */
class ModulesTest {

    @Test
    void jarsAreThere() {
        List<Module> delivered = Checkout.delivered();
        assertTrue(2 <= delivered.size(), delivered::toString);
        for (Module module : delivered) {
            assertTrue(Files.isRegularFile(module.jar()), () -> module.jar() + " was not built");
        }
    }

    @Test
    void everyModuleWithCodeIsBuiltBeforeTheChecks() {
        String pom = Checkout.read("releng/checks/pom.xml");
        for (Module module : Checkout.delivered()) {
            assertTrue(
                    pom.contains("<artifactId>" + module.artifactId() + "</artifactId>"),
                    () -> "releng/checks must depend on " + module + " to be built after it");
        }
    }

    @Test
    void oneVersion() {
        for (Module module : Checkout.modules()) {
            assertEquals(Checkout.modules().get(0).version(), module.version(), module.path());
        }
    }
}
