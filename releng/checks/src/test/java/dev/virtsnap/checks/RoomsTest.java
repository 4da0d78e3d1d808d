package dev.virtsnap.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know what. */
class RoomsTest {

    /** Of java.io only what reading a resource of one's own needs: streams in memory, and the exceptions they declare. */
    private static final Set<String> STREAMS = Set.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.DataInputStream",
            "java.io.DataOutputStream",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.io.Serializable");

    /** Nothing of these is needed to compute an answer from a text. */
    private static final Set<String> OUTSIDE_WORLD =
            Set.of("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Runtime", "java.lang.Thread");

    @BeforeAll
    static void sawEnough() {
        BuiltClasses.sawAtLeast(250, BuiltClasses.CORE);
        BuiltClasses.sawAtLeast(25, BuiltClasses.of("dev.virtsnap.language.xerces"));
        BuiltClasses.sawAtLeast(12, BuiltClasses.of("dev.virtsnap.hypervisor.libvirt"));
    }

    @Test
    void coreNeedsOnlyJavaBase() {
        classes().should().onlyDependOnClassesThat(isPure()).check(BuiltClasses.CORE);
    }

    @Test
    void coreHasNoClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks java.time what time it is",
                        (JavaCall<?> call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")))
                .orShould()
                .dependOnClassesThat(named("java.time.Clock"))
                .check(BuiltClasses.CORE);
    }

    @Test
    void xercesOnlyInItsRoom() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.language.xerces.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.xerces..", "org.w3c.dom..", "org.xml.sax.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void libvirtOnlyBehindItsDoor() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.hypervisor.libvirt.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.sun.jna..", "org.libvirt.."))
                .check(BuiltClasses.ALL);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("sun..", "jdk.internal.."))
                .check(BuiltClasses.ALL);
    }

    /** Its other classes free handles that are in use, and one of them loads the library with the locale's characters. */
    @Test
    void ofLibvirtJavaOnlyTheRawLayer() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.libvirt", "org.libvirt.event.."))
                .orShould()
                .accessField("org.libvirt.jna.Libvirt", "INSTANCE")
                .check(BuiltClasses.ALL);
    }

    @Test
    void nobodyElseLoadsNativeCode() {
        noClasses()
                .should()
                .callMethod(System.class, "loadLibrary", String.class)
                .orShould()
                .callMethod(System.class, "load", String.class)
                .check(BuiltClasses.ALL);
    }

    @Test
    void commandLineAndJsonOnlyInTheProgram() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.cli.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..", "com.google.gson.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void tomlOnlyInTheRoomOfConfigurations() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.cli.config.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.tomlj..", "org.antlr.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void markdownOnlyWherePagesBecomeHtml() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.cli.html.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.commonmark.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void noDoorKnowsAnEditorOrAWorkbench() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse..", "javax.swing..", "java.awt..", "javax.xml.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void noNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net.."))
                .orShould()
                .dependOnClassesThat(named(
                        "java.net.Socket",
                        "java.net.ServerSocket",
                        "java.net.DatagramSocket",
                        "java.net.URLConnection"))
                .check(BuiltClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> set = Set.of(names);
        return DescribedPredicate.describe("are one of " + set, type -> set.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> isPure() {
        DescribedPredicate<JavaClass> packages = resideInAnyPackage(
                "java.lang..",
                "java.util..",
                "java.nio.charset..",
                "java.math..",
                "java.time..",
                "org.jspecify.annotations..");
        DescribedPredicate<JavaClass> own = resideInAPackage("dev.virtsnap.language..");
        DescribedPredicate<JavaClass> rooms = resideInAPackage("dev.virtsnap.language.xerces..");
        return DescribedPredicate.describe("belong to the core or are pure parts of java.base", type -> {
            JavaClass base = type.getBaseComponentType();
            if (base.isPrimitive() || STREAMS.contains(base.getName())) {
                return true;
            }
            return own.test(base) ? !rooms.test(base) : packages.test(base) && !OUTSIDE_WORLD.contains(base.getName());
        });
    }
}
