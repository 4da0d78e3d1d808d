package dev.virtsnap.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packages know only what stands below them. */
class PackageOrderTest {

    private static final String CORE = "dev.virtsnap.language.";

    /** Each may know those before it. */
    private static final List<String> ORDER =
            List.of("text", "diagnostic", "syntax", "schema", "model", "rules", "ide");

    @BeforeAll
    static void sawEnough() {
        BuiltClasses.sawAtLeast(250, BuiltClasses.CORE);
    }

    @Test
    void arrowsPointDown() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String name = CORE + ORDER.get(i) + "..";
            String[] above = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(other -> CORE + other + "..")
                    .toArray(String[]::new);
            assertTrue(BuiltClasses.CORE.stream().anyMatch(resideInAPackage(name)), name + " is empty");
            noClasses()
                    .that(resideInAPackage(name))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .check(BuiltClasses.CORE);
        }
    }

    @Test
    void everyPackageHasItsPlace() {
        BuiltClasses.CORE.forEach(type -> assertTrue(
                ORDER.stream().anyMatch(name -> type.getPackageName().startsWith(CORE + name)),
                () -> type.getName() + " is in a package that has no place in the order"));
    }

    @Test
    void plansDoNotKnowHowTheyAreRun() {
        noClasses()
                .that(resideInAPackage("dev.virtsnap.hypervisor.plan.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.virtsnap.hypervisor.run.."))
                .check(BuiltClasses.of("dev.virtsnap.hypervisor"));
        noClasses()
                .that(resideInAPackage("dev.virtsnap.hypervisor"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.virtsnap.hypervisor.plan..", "dev.virtsnap.hypervisor.run.."))
                .check(BuiltClasses.of("dev.virtsnap.hypervisor"));
    }

    @Test
    void modelDoesNotKnowTheSchema() {
        noClasses()
                .that(resideInAPackage(CORE + "model.."))
                .should()
                .dependOnClassesThat(resideInAPackage(CORE + "schema.."))
                .check(BuiltClasses.CORE);
    }

    @Test
    void coreDoesNotKnowItsDoors() {
        noClasses()
                .that(resideInAPackage("dev.virtsnap.language.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.virtsnap.cli..", "dev.virtsnap.lsp.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void noCycles() {
        slices().matching("dev.virtsnap.(**)").should().beFreeOfCycles().check(BuiltClasses.ALL);
    }
}
