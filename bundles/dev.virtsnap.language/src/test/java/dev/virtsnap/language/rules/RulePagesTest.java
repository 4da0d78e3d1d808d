package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executes every page: what it calls bad is reported by its rule and by no other, what it calls good is not. */
class RulePagesTest {

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    static Stream<Example> bad() {
        return rules().flatMap(rule -> Example.of(page(rule), "Bad").stream());
    }

    static Stream<Example> good() {
        return rules().flatMap(rule -> Example.of(page(rule), "Good").stream());
    }

    private static Page page(Rule rule) {
        return Objects.requireNonNull(Pages.of(rule.id()), rule.id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pageIsAboutItsRule(Rule rule) {
        Page page = page(rule);
        assertEquals(rule.id(), page.head().get("id"));
        assertEquals(rule.severity().word(), page.head().get("severity"));
        assertEquals(rule.title(), page.head().get("title"));
        assertTrue(page.body().startsWith("# " + rule.title() + "\n"), page.body());
        for (String section : List.of("What libvirt says", "Bad", "Good", "Fix", "References")) {
            assertTrue(page.body().contains("\n## " + section + "\n"), section);
        }
        assertFalse(Example.of(page, "Bad").isEmpty());
        assertFalse(Example.of(page, "Good").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badIsReportedOnce(Example bad) {
        List<Diagnostic> found = bad.check();
        assertEquals(1, count(found, bad.id()), () -> describe(found));
        for (Diagnostic diagnostic : found) {
            boolean finding = diagnostic.severity().compareTo(Severity.WARNING) <= 0;
            assertTrue(!finding || diagnostic.code().equals(bad.id()), () -> describe(found));
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodIsNot(Example good) {
        List<Diagnostic> found = good.check();
        for (Diagnostic diagnostic : found) {
            boolean finding = diagnostic.severity().compareTo(Severity.WARNING) <= 0;
            assertFalse(finding || diagnostic.code().equals(good.id()), () -> describe(found));
        }
    }

    @ParameterizedTest
    @MethodSource({"bad", "good"})
    void examplesAreWellFormed(Example example) {
        assertEquals(List.of(), SyntaxTree.parse(Text.of(example.document())).errors());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void fixesMendAndBreakNothing(Example bad) {
        List<Diagnostic> before = bad.check();
        for (Diagnostic diagnostic : before) {
            boolean first = true;
            for (Fix fix : diagnostic.fixes()) {
                assertTrue(first || !fix.safe(), () -> "a safe fix comes first: " + fix.title());
                first = false;
                String after = Edit.apply(bad.document(), fix.edits());
                assertEquals(List.of(), SyntaxTree.parse(Text.of(after)).errors(), after);
                List<String> left = codes(before);
                left.remove(diagnostic.code());
                List<Diagnostic> now = bad.check(after);
                assertTrue(count(now, diagnostic.code()) < count(before, diagnostic.code()), () -> fix.title() + after);
                assertTrue(
                        isWithin(findings(now), left),
                        () -> fix.title() + "\n" + after + describe(before) + " then\n" + describe(now));
            }
        }
    }

    @Test
    void mostRulesOfferAFix() throws IOException {
        Set<String> mending = new TreeSet<>();
        bad().forEach(example -> {
            for (Diagnostic diagnostic : example.check()) {
                if (diagnostic.code().equals(example.id())
                        && !diagnostic.fixes().isEmpty()) {
                    mending.add(example.id());
                }
            }
        });
        Set<String> others = new TreeSet<>();
        rules().forEach(rule -> others.add(rule.id()));
        int all = others.size();
        others.removeAll(mending);
        System.out.println(mending.size() + " of " + all + " rules offer a fix; the others: " + others);
        assertTrue(60 * all <= 100 * mending.size(), () -> mending.size() + " of " + all + "; without: " + others);
        String told = "There are " + all + " rules, and " + mending.size() + " of them offer a fix.\n";
        assertTrue(Files.readString(Path.of("../../README.md")).contains(told), () -> "the README lacks: " + told);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void diagnosticsSayWhereAndWhat(Example bad) {
        for (Diagnostic diagnostic : bad.check()) {
            String message = diagnostic.message();
            assertFalse(diagnostic.range().isEmpty(), message);
            assertTrue(diagnostic.range().end() <= bad.document().length(), message);
            assertTrue(message.endsWith(".") && !message.contains("\n") && !message.contains("null"), message);
            assertEquals(0, message.chars().filter(c -> c == '\'').count() % 2, message);
            for (Related related : diagnostic.related()) {
                assertFalse(related.range().isEmpty(), message);
            }
            for (Fix fix : diagnostic.fixes()) {
                assertTrue(
                        Character.isUpperCase(fix.title().charAt(0))
                                && !fix.title().endsWith("."),
                        fix.title());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void anyPrefixIsSurvived(Example bad) {
        for (int length = 0; length <= bad.document().length(); length += 5) {
            String prefix = bad.document().substring(0, length);
            for (Intent.Choice choice : Intent.Choice.values()) {
                for (Diagnostic diagnostic : Example.check(prefix, choice, bad.facts())) {
                    assertTrue(
                            diagnostic.code().equals(Directive.CODE) || Rules.of(diagnostic.code()) != null,
                            diagnostic.code());
                    assertFalse(diagnostic.range().isEmpty(), diagnostic.message());
                    for (Fix fix : diagnostic.fixes()) {
                        assertNotNull(Edit.apply(prefix, fix.edits()));
                    }
                }
            }
        }
    }

    /** Examples that are bad only because something is known beside the document. */
    static Stream<Example> badByFacts() {
        return bad().filter(bad -> !bad.facts().equals(Facts.NONE)
                || !bad.files().isEmpty()
                || Directive.of(SyntaxTree.parse(Text.of(bad.document()))).isPresent());
    }

    @ParameterizedTest
    @MethodSource("badByFacts")
    void whoLacksAFactIsSilent(Example bad) {
        Directive directive = Directive.of(SyntaxTree.parse(Text.of(bad.document())));
        Intent.Choice choice = directive.choice(bad.choice(), bad.facts());
        String bare = bad.document().replaceAll("<!-- virtsnap:.*?-->\n", "");
        List<Diagnostic> found = Example.check(bare, choice, Facts.NONE);
        assertEquals(0, count(found, bad.id()), () -> describe(found));
    }

    private static long count(List<Diagnostic> found, String code) {
        return found.stream()
                .filter(diagnostic -> diagnostic.code().equals(code))
                .count();
    }

    private static List<String> codes(List<Diagnostic> found) {
        List<String> codes = new ArrayList<>();
        found.forEach(diagnostic -> codes.add(diagnostic.code()));
        return codes;
    }

    /** What is wrong; a mended document may show notes that the mistake has hidden. */
    private static List<String> findings(List<Diagnostic> found) {
        return codes(found.stream()
                .filter(diagnostic -> diagnostic.severity().compareTo(Severity.WARNING) <= 0)
                .toList());
    }

    private static boolean isWithin(List<String> codes, List<String> allowed) {
        List<String> rest = new ArrayList<>(allowed);
        return codes.stream().allMatch(rest::remove);
    }

    private static String describe(List<Diagnostic> found) {
        StringBuilder text = new StringBuilder();
        found.forEach(diagnostic -> text.append(diagnostic.code())
                .append(' ')
                .append(diagnostic.severity().word())
                .append(": ")
                .append(diagnostic.message())
                .append('\n'));
        return text.toString();
    }
}
