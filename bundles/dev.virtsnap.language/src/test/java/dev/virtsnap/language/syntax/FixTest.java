package dev.virtsnap.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fix removes its error and adds none. */
class FixTest {

    @Test
    void onMutants() {
        int applied = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            SyntaxTree tree = SyntaxTree.parse(Text.of(Mutants.mutant(seed)));
            // where no element is left, to say so is what comes next
            if (tree.root() != null) {
                for (Diagnostic error : tree.errors()) {
                    for (Fix fix : error.fixes()) {
                        applied++;
                        check(tree, error, fix);
                    }
                }
            }
        }
        int count = applied;
        assertTrue(20_000 < count, () -> "fixes must be common: " + count);
    }

    /** Where several accidents hit one document, only what is safe must not make it worse; a choice is the reader's. */
    private static void check(SyntaxTree tree, Diagnostic error, Fix fix) {
        Text fixed = tree.text().with(fix.edits());
        List<Diagnostic> left = SyntaxTree.parse(fixed).errors();
        if (tree.errors().size() == 1) {
            assertEquals(List.of(), left, () -> fix + " of " + error + " in " + tree.text());
        } else if (fix.safe()) {
            assertTrue(
                    left.size() <= tree.errors().size(),
                    () -> fix + " of " + error + " in " + tree.text() + " leaves " + left);
        }
    }
}
