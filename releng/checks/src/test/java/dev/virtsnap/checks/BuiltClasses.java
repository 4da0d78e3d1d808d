package dev.virtsnap.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** The classes of ours inside the jars that were built. */
final class BuiltClasses {

    static final JavaClasses ALL =
            ours(Checkout.delivered().stream().map(Module::jar).toList());

    /** The pure core. */
    static final JavaClasses CORE = of("dev.virtsnap.language");

    private BuiltClasses() {}

    static JavaClasses of(String artifactId) {
        return ours(Checkout.delivered().stream()
                .filter(module -> module.artifactId().equals(artifactId))
                .map(Module::jar)
                .toList());
    }

    private static JavaClasses ours(List<Path> jars) {
        List<JarFile> files = jars.stream().map(BuiltClasses::open).toList();
        return new ClassFileImporter().importJars(files).that(JavaClass.Predicates.resideInAPackage("dev.virtsnap.."));
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    /** Fails if a rule would be kept only because hardly any class was looked at. */
    static void sawAtLeast(int count, JavaClasses classes) {
        if (classes.size() < count) {
            throw new AssertionError("only " + classes.size() + " classes were seen, expected " + count + " or more");
        }
    }
}
