package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is true of every diagnostic and every fix, on documents that nobody has looked at. */
class DiagnosticsTest {

    private final Grammar grammar = Grammar.embedded(new JingDatatypes());

    private List<Diagnostic> diagnostics(String document) {
        return Validator.validate(SyntaxTree.parse(Text.of(document)), grammar);
    }

    private List<String> mutants(long seed, int count) {
        List<String> examples = Examples.wellFormed();
        Mutator mutator = new Mutator(seed, grammar.blueprint());
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String mutant = mutator.mutate(examples.get(i % examples.size()));
            if (SyntaxTree.parse(Text.of(mutant)).errors().isEmpty()) {
                mutants.add(mutant);
            }
        }
        return mutants;
    }

    @Test
    void everyDiagnosticHasAPlaceAndASentence() {
        int seen = 0;
        for (String document : mutants(21, 4000)) {
            List<Diagnostic> found = diagnostics(document);
            assertTrue(found.size() < 50, () -> found.size() + " for three mistakes in " + document);
            for (Diagnostic diagnostic : found) {
                seen++;
                String what = diagnostic + " of\n" + document;
                assertTrue(diagnostic.range().start() < diagnostic.range().end(), what);
                assertTrue(diagnostic.range().end() <= document.length(), what);
                assertTrue(diagnostic.message().matches("(?s)\\S.*\\S[.?]"), what);
                assertTrue(diagnostic.code().startsWith("schema/"), what);
                assertTrue(diagnostic.message().length() < 500, what);
                assertTrue(diagnostic.related().stream().allMatch(r -> r.range().end() <= document.length()), what);
                assertTrue(diagnostic.fixes().stream().filter(Fix::safe).count() <= 1, what);
                assertFalse(diagnostic.fixes().stream().skip(1).anyMatch(Fix::safe), what);
            }
        }
        assertTrue(3000 < seen, "diagnostics: " + seen);
    }

    /** A safe fix may uncover what the mistake hid, but what it was for is gone, and there is never more than before. */
    @Test
    void everyFixAppliesAndSafeOnesMend() {
        List<String> harms = new ArrayList<>();
        int safe = 0;
        int fixes = 0;
        for (String document : mutants(22, 3000)) {
            List<Diagnostic> before = diagnostics(document);
            for (Diagnostic diagnostic : before) {
                for (Fix fix : diagnostic.fixes()) {
                    fixes++;
                    String mended = Edit.apply(document, fix.edits());
                    assertFalse(mended.equals(document), () -> fix + " changes nothing in\n" + document);
                    assertEquals(List.of(), SyntaxTree.parse(Text.of(mended)).errors(), () -> fix + " of\n" + document);
                    if (fix.safe()) {
                        safe++;
                        List<Diagnostic> after = diagnostics(mended);
                        long same = count(after, diagnostic);
                        if (before.size() < after.size() || count(before, diagnostic) <= same) {
                            harms.add(fix.title() + " for '" + diagnostic.message() + "' leaves " + after + " in\n"
                                    + document);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), harms);
        assertTrue(200 < safe && 2000 < fixes, safe + " safe of " + fixes);
    }

    private static long count(List<Diagnostic> diagnostics, Diagnostic like) {
        return diagnostics.stream()
                .filter(d -> d.code().equals(like.code()) && d.message().equals(like.message()))
                .count();
    }
}
