package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A jar is the same whoever builds it, and its manifest says what is true of it. */
class JarsTest {

    static Stream<Module> modules() {
        return Checkout.delivered().stream();
    }

    static Stream<Module> bundles() {
        return Checkout.delivered().stream().filter(Module::isBundle);
    }

    @Test
    void sawEnough() {
        assertTrue(3 <= bundles().count());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void entriesHaveTheTimeOfTheRelease(Module module) throws IOException {
        LocalDateTime released = LocalDateTime.parse(first(Checkout.read("pom.xml")));
        try (JarFile jar = new JarFile(module.jar().toFile())) {
            List<JarEntry> entries = jar.stream().toList();
            assertTrue(10 <= entries.size());
            for (JarEntry entry : entries) {
                assertEquals(released, entry.getTimeLocal(), entry.getName());
            }
        }
    }

    private static String first(String pom) {
        return pom.replaceAll("(?s).*<project.build.outputTimestamp>([^<]+)Z</project.build.outputTimestamp>.*", "$1");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void manifestTellsNothingOfTheBuilder(Module module) {
        Set<String> names = module.manifest().getMainAttributes().keySet().stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
        assertTrue(names.contains("Manifest-Version"));
        for (String name : List.of("Built-By", "Bnd-LastModified", "Build-Jdk", "Tool", "Build-Time")) {
            assertFalse(names.contains(name), name);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundleIsNamedAfterItsModule(Module module) {
        Attributes manifest = module.manifest().getMainAttributes();
        assertEquals(module.artifactId(), manifest.getValue("Bundle-SymbolicName"));
        assertEquals(module.artifactId(), manifest.getValue("Automatic-Module-Name"));
        assertEquals("2", manifest.getValue("Bundle-ManifestVersion"));
        assertEquals(module.version().replace("-SNAPSHOT", ".SNAPSHOT"), manifest.getValue("Bundle-Version"));
        assertTrue(manifest.getValue("Bundle-License").contains("EPL-2.0"));
        assertTrue(manifest.getValue("Require-Capability").contains("(version=17)"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundleExportsItsOwnPackagesButNoInternalOnes(Module module) {
        Set<String> exported = Headers.packages(module.manifest(), "Export-Package");
        assertFalse(exported.isEmpty());
        for (String name : exported) {
            assertTrue(name.startsWith(module.artifactId()), name);
            assertFalse(name.contains(".internal"), name);
            boolean hasPublicType = BuiltClasses.of(module.artifactId()).stream()
                    .anyMatch(type -> type.getPackageName().equals(name)
                            && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));
            assertTrue(hasPublicType, () -> name + " is exported but has nothing public");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundleImportsOnlyWhatIsThere(Module module) {
        Set<String> known = bundles()
                .flatMap(bundle -> Headers.packages(bundle.manifest(), "Export-Package").stream())
                .collect(Collectors.toSet());
        for (String name : Headers.packages(module.manifest(), "Import-Package")) {
            boolean foreign = name.equals("org.jspecify.annotations")
                    || name.startsWith("org.apache.xerces.")
                    || name.startsWith("com.sun.jna");
            assertTrue(foreign || known.contains(name), () -> module + " imports " + name);
        }
    }
}
