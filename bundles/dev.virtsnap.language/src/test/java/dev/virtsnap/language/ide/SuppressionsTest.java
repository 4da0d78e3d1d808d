package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.cases.Written;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.schema.EmbeddedForTests;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

    private static final String UNUSED =
            "<!-- virtsnap: ignore HAZ061 because of that --><domainsnapshot><name>a-b</name></domainsnapshot>";

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseTests.of("suppressions", SuppressionsTest::results, "document");
    }

    private static Map<String, String> results(Case each) {
        Text text = Text.of(each.section("document"));
        return Map.of("findings", Written.diagnostics(text, found(text, RuleSelection.ALL)));
    }

    @Test
    void whatIsSwitchedOffIsNotMissing() {
        RuleSelection without = RuleSelection.ALL.without("HAZ061");
        assertTrue(codes(UNUSED, RuleSelection.ALL).contains(Suppressions.UNUSED));
        assertFalse(codes(UNUSED, without).contains(Suppressions.UNUSED));
    }

    @Test
    void whatIsWrongWithACommentCanBeToldOtherwiseAndSwitchedOff() {
        RuleSelection mild = RuleSelection.ALL.withSeverity(Suppressions.UNUSED, Severity.INFO);
        Diagnostic told = found(Text.of(UNUSED), mild).stream()
                .filter(diagnostic -> diagnostic.code().equals(Suppressions.UNUSED))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.INFO, told.severity());
        assertFalse(
                codes(UNUSED, RuleSelection.ALL.without(Suppressions.UNUSED)).contains(Suppressions.UNUSED));
    }

    @Test
    void suchACommentIsNoDirective() {
        Analysis analysis = Analysis.of(
                Text.of(UNUSED.replace("<domain", "<!-- virtsnap: create disk-only --><domain")),
                EmbeddedForTests.GRAMMAR,
                Intent.Choice.AUTO);
        assertFalse(analysis.intent().assumed());
        assertTrue(analysis.directive().problems().isEmpty());
        assertEquals(null, analysis.directive().completing(Facts.NONE).domain());
    }

    @ParameterizedTest
    @ValueSource(strings = {Suppressions.CODE, Suppressions.UNUSED})
    void thePageIsTrue(String code) {
        Page page = Objects.requireNonNull(Pages.of(code));
        assertEquals(code, page.head().get("id"));
        List<String> bad = documents(page, "## Bad");
        List<String> good = documents(page, "## Good");
        assertFalse(bad.isEmpty() || good.isEmpty());
        for (String document : bad) {
            assertTrue(codes(document, RuleSelection.ALL).contains(code), document);
        }
        for (String document : good) {
            assertEquals(List.of(), codes(document, RuleSelection.ALL), document);
        }
    }

    private static List<String> documents(Page page, String heading) {
        String section = page.body().substring(page.body().indexOf(heading) + heading.length());
        int next = section.indexOf("\n## ");
        String[] blocks = section.substring(0, next).split("```xml\n", -1);
        return Stream.of(blocks)
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")))
                .toList();
    }

    @Test
    void fixesRemoveTheFindingAndAddNone() {
        String document = "<!-- virtsnap: ignore HAZ061, HAZ060 because of that -->\n"
                + "<domainsnapshot><name>a-b</name><!-- virtsnap: ignore SNAP01 because --></domainsnapshot>";
        int fixed = 0;
        for (Diagnostic diagnostic : found(Text.of(document), RuleSelection.ALL)) {
            for (Fix fix : diagnostic.fixes()) {
                Text mended = Text.of(document).with(fix.edits());
                List<String> left = codes(mended.string(), RuleSelection.ALL);
                assertTrue(
                        left.size() < codes(document, RuleSelection.ALL).size(),
                        () -> fix + " leaves " + left + " of " + mended.string());
                fixed++;
            }
        }
        assertEquals(1, fixed);
    }

    @Test
    void anyPrefixIsSurvived() {
        String document = "<!-- virtsnap: ignore HAZ060, xml/doctype zz because x --><domainsnapshot><name>"
                + "<!--virtsnap:ignore--></name></domainsnapshot>";
        for (int length = 0; length <= document.length(); length++) {
            for (Diagnostic each : found(Text.of(document.substring(0, length)), RuleSelection.ALL)) {
                assertTrue(each.range().end() <= length, each.message());
            }
        }
    }

    @Test
    void whatIsNotWellFormedIsNeverHidden() {
        String codes = String.join(" ", Pages.codes());
        String document = "<!-- virtsnap: ignore " + codes + " because I say so -->\n<domainsnapshot><name>a</nmae>";
        Set<String> open = Set.copyOf(codes(document, RuleSelection.ALL));
        assertTrue(open.contains("xml/mismatched-end-tag") || open.contains("xml/unclosed-element"), open::toString);
    }

    private static List<String> codes(String document, RuleSelection selection) {
        return found(Text.of(document), selection).stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<Diagnostic> found(Text text, RuleSelection selection) {
        return Analysis.of(text, EmbeddedForTests.GRAMMAR, Intent.Choice.AUTO, Facts.NONE, selection)
                .diagnostics();
    }
}
