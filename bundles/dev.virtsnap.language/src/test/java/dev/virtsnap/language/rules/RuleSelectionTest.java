package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.schema.EmbeddedForTests;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSelectionTest {

    /** SNAP011 speaks of the mode, and knows more than the schema; SNAP301 of the name, where the schema sees nothing. */
    private static final String DOCUMENT = "<domainsnapshot><name>a/b</name><description>x</description>"
            + "<disks><disk name='vda' snapshot='maybe'/></disks></domainsnapshot>";

    private static final String MODE = "SNAP011";
    private static final String NAME = "SNAP301";
    private static final String VALUE = "schema/invalid-value";

    private static List<Diagnostic> found(RuleSelection selection) {
        return Analysis.of(Text.of(DOCUMENT), EmbeddedForTests.GRAMMAR, Intent.Choice.CREATE, Facts.NONE, selection)
                .diagnostics();
    }

    private static List<String> codes(RuleSelection selection) {
        return found(selection).stream().map(Diagnostic::code).toList();
    }

    @Test
    void allIsWhatIsToldOtherwise() {
        assertEquals(List.of(NAME, MODE), codes(RuleSelection.ALL));
        assertSame(Rules.all(), RuleSelection.ALL.rules());
    }

    @Test
    void whereARuleIsOffTheSchemaSpeaks() {
        assertEquals(List.of(NAME, VALUE), codes(RuleSelection.ALL.without(MODE)));
        assertEquals(List.of(VALUE), codes(RuleSelection.NONE));
        assertEquals(List.of(), codes(RuleSelection.NONE.without(VALUE)));
        assertEquals(List.of(NAME, VALUE), codes(RuleSelection.NONE.with(NAME)));
    }

    @Test
    void aSeverityIsToldAsItWasAskedFor() {
        List<Diagnostic> found = found(RuleSelection.ALL.withSeverity(NAME, Severity.HINT));
        assertEquals(Severity.HINT, found.get(0).severity());
        assertEquals(Severity.ERROR, found.get(1).severity());
        assertEquals(
                Severity.INFO,
                found(RuleSelection.NONE.withSeverity(VALUE, Severity.INFO))
                        .get(0)
                        .severity());
    }

    @Test
    void whatIsNotWellFormedIsToldAlways() {
        assertThrows(IllegalArgumentException.class, () -> RuleSelection.ALL.without("xml/no-root"));
        assertThrows(
                IllegalArgumentException.class, () -> RuleSelection.ALL.withSeverity("xml/no-root", Severity.HINT));
    }

    @Test
    void listsNameRulesAndBeginnings() {
        assertSame(RuleSelection.ALL, RuleSelection.of("all"));
        assertSame(RuleSelection.NONE, RuleSelection.of("none"));
        RuleSelection some = Objects.requireNonNull(RuleSelection.of("SNAP01, HAZ003"));
        assertTrue(some.isOn("SNAP010") && some.isOn("HAZ003") && !some.isOn("SNAP020") && some.isOn(VALUE));
        assertTrue(some.rules().stream().allMatch(rule -> some.isOn(rule.id())));
        assertFalse(some.rules().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SNAP010,", "SNAP9999", "everything", "snap010", "xml/"})
    void whatNamesNoRuleIsNoList(String list) {
        assertNull(RuleSelection.of(list));
    }

    @Test
    void selectionsAreValues() {
        assertEquals(RuleSelection.ALL, RuleSelection.ALL.without(NAME).with(NAME));
        assertEquals(
                RuleSelection.ALL.without(NAME).hashCode(),
                RuleSelection.ALL.without(NAME).hashCode());
        assertEquals(RuleSelection.NONE, RuleSelection.NONE.without(NAME));
        assertFalse(RuleSelection.ALL.equals(RuleSelection.NONE));
    }
}
