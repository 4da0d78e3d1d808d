package dev.virtsnap.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
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

    private static final DescribedPredicate<JavaClass> WORKBENCH =
            resideInAnyPackage("org.eclipse..", "javax.swing..", "java.awt..", "javax.xml..");

    @BeforeAll
    static void sawEnough() {
        BuiltClasses.sawAtLeast(250, BuiltClasses.CORE);
        BuiltClasses.sawAtLeast(25, BuiltClasses.of("dev.virtsnap.language.xerces"));
        BuiltClasses.sawAtLeast(12, BuiltClasses.of("dev.virtsnap.hypervisor.libvirt"));
        BuiltClasses.sawAtLeast(40, BuiltClasses.of("dev.virtsnap.hypervisor"));
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

    /** Plans are made from values, and run on whatever implements an interface. */
    @Test
    void plansKnowNoDoor() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.virtsnap.hypervisor.libvirt..", "dev.virtsnap.language.xerces..", "dev.virtsnap.cli.."))
                .orShould()
                .dependOnClassesThat(named("java.lang.ProcessBuilder", "java.lang.Runtime"))
                .check(BuiltClasses.of("dev.virtsnap.hypervisor"));
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
    void commandLineOnlyWhereItIsRead() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.cli.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli.."))
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
    void protocolOnlyInTheServer() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.lsp.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson.."))
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
    void objectsOfTheProtocolAreMadeAtItsBorder() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.lsp.convert.."))
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "makes an object of LSP4J",
                        (JavaConstructorCall call) ->
                                call.getTargetOwner().getPackageName().equals("org.eclipse.lsp4j")))
                .check(BuiltClasses.ALL);
    }

    @Test
    void noDoorKnowsAWorkbench() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a workbench or a window",
                        (JavaClass type) ->
                                WORKBENCH.test(type) && !type.getPackageName().startsWith("org.eclipse.lsp4j")))
                .check(BuiltClasses.ALL);
    }

    @Test
    void noNetwork() {
        noClasses()
                .that(areNot("dev.virtsnap.lsp.Loopback"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net.."))
                .orShould()
                .dependOnClassesThat(named(
                        "java.net.Socket",
                        "java.net.ServerSocket",
                        "java.net.DatagramSocket",
                        "java.net.InetAddress",
                        "java.net.URLConnection"))
                .check(BuiltClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> areNot(String name) {
        return DescribedPredicate.describe(
                "are not " + name + " or inside it",
                type -> !type.getName().equals(name) && !type.getName().startsWith(name + "$"));
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
