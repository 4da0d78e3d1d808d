package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.schema.EmbeddedForTests;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages once more, with the schema beside the rules: a mistake that both see is reported once, by the rule. */
class RulesWithSchemaTest {

    private static final Grammar GRAMMAR = EmbeddedForTests.GRAMMAR;

    static Stream<Example> bad() {
        return RulePagesTest.bad();
    }

    static Stream<Example> good() {
        return RulePagesTest.good();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aMistakeIsReportedOnce(Example bad) {
        List<Diagnostic> found = findings(bad, bad.document());
        Rule rule = Rules.of(bad.id());
        boolean finding = rule != null && rule.severity().compareTo(Severity.WARNING) <= 0;
        assertEquals(
                finding ? List.of(bad.id()) : List.of(),
                found.stream().map(Diagnostic::code).toList(),
                found::toString);
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsGoodIsValid(Example good) {
        assertEquals(List.of(), findings(good, good.document()));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void theFirstFixLeavesNothingWrong(Example bad) {
        for (Diagnostic diagnostic : findings(bad, bad.document())) {
            for (Fix fix : diagnostic.fixes().stream().limit(1).toList()) {
                String after = Edit.apply(bad.document(), fix.edits());
                List<Diagnostic> left = findings(bad, after);
                assertTrue(left.isEmpty(), () -> fix.title() + "\n" + after + "\n" + left);
            }
        }
    }

    private static List<Diagnostic> findings(Example example, String document) {
        return Analysis.of(Text.of(document), GRAMMAR, example.choice(), example.factsFor(document))
                .diagnostics()
                .stream()
                .filter(diagnostic -> diagnostic.severity().compareTo(Severity.WARNING) <= 0)
                .toList();
    }
}
