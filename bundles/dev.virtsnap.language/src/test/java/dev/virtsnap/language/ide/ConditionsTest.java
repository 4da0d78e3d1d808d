package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person goes before the document, and that before what is usual. */
class ConditionsTest {

    @ParameterizedTest
    @CsvSource({
        // asked, asked flags, words of the document, usual, usual flags; what comes out
        "AUTO, , , AUTO, , AUTO, ",
        "AUTO, , , REDEFINE, , REDEFINE, ",
        "AUTO, , create, REDEFINE, , CREATE, none",
        "REDEFINE, , create, CREATE, , REDEFINE, none",
        "AUTO, , , AUTO, redefine live, REDEFINE, redefine live",
        "AUTO, , , CREATE, redefine, CREATE, redefine",
        "AUTO, , create, AUTO, redefine, CREATE, none",
        "AUTO, , state=running, AUTO, redefine, AUTO, none",
        "AUTO, redefine, create, AUTO, , REDEFINE, redefine",
        "AUTO, disk-only, create live, CREATE, atomic, CREATE, disk-only",
        "AUTO, , disk-only, CREATE, atomic, CREATE, disk-only",
    })
    void intentAndFlags(
            Intent.Choice asked,
            String askedFlags,
            String words,
            Intent.Choice usual,
            String usualFlags,
            Intent.Choice choice,
            String flags) {
        Directive directive = directive(words);
        Conditions conditions =
                Conditions.asked(asked, facts(askedFlags), RuleSelection.ALL).usually(usual, facts(usualFlags));
        assertEquals(choice, conditions.choice(directive));
        assertEquals(facts(flags).flags(), conditions.known(directive).flags());
    }

    @ParameterizedTest
    @CsvSource({
        "qemu, driver=test, vz, QEMU",
        ", driver=qemu, vz, QEMU",
        ", create, vz, VZ",
        ", , vz, VZ",
        ", , , QEMU",
    })
    void driver(String asked, String words, String usual, Driver driver) {
        Conditions conditions =
                Conditions.NONE.withFacts(withDriver(asked)).usually(Intent.Choice.AUTO, withDriver(usual));
        assertEquals(driver, conditions.known(directive(words)).driver());
    }

    private static Directive directive(String words) {
        return words == null
                ? Directive.NONE
                : Directive.of(SyntaxTree.parse(Text.of("<!-- virtsnap: " + words + " --><domainsnapshot/>")));
    }

    private static Facts withDriver(String word) {
        return word == null ? Facts.NONE : Facts.NONE.withDriver(Driver.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Facts facts(String flags) {
        if (flags == null) {
            return Facts.NONE;
        }
        return Facts.NONE.withFlags(
                flags.equals("none")
                        ? Set.of()
                        : Stream.of(flags.split(" "))
                                .map(word -> Objects.requireNonNull(CallFlag.of(word)))
                                .collect(Collectors.toSet()));
    }
}
