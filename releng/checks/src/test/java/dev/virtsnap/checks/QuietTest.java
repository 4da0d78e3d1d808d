package dev.virtsnap.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A library neither prints nor logs nor ends the process; a program prints in the one place that is for it. */
class QuietTest {

    @BeforeAll
    static void sawEnough() {
        BuiltClasses.sawAtLeast(400, BuiltClasses.ALL);
    }

    @Test
    void nobodyLogs() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.util.prefs.."))
                .check(BuiltClasses.ALL);
    }

    @Test
    void librariesDoNotPrint() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.cli.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .check(BuiltClasses.ALL);
    }

    @Test
    void librariesDoNotEndTheProcess() {
        noClasses()
                .that(resideOutsideOfPackage("dev.virtsnap.cli.."))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(BuiltClasses.ALL);
    }

    @Test
    void nobodyPrintsAStackTrace() {
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(BuiltClasses.ALL);
    }

    @Test
    void programPrintsOnlyWhereItStarts() {
        noClasses()
                .that(resideInAPackage("dev.virtsnap.cli.."))
                .and()
                .doNotHaveSimpleName("Main")
                .and()
                .doNotHaveSimpleName("Streams")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true)
                .check(BuiltClasses.ALL);
    }
}
