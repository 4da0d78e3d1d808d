package dev.virtsnap.language.syntax;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.cases.Written;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What is said of documents as people mistype them, how they are understood nevertheless, and what stands at a cursor. */
class SyntaxCasesTest {

    @TestFactory
    Stream<DynamicContainer> errors() {
        return CaseTests.of("syntax/errors", SyntaxCasesTest::errors, "document");
    }

    @TestFactory
    Stream<DynamicContainer> places() {
        return CaseTests.of("syntax/places", SyntaxCasesTest::place, "document");
    }

    private static Map<String, String> errors(Case each) {
        SyntaxTree tree = Invariants.check(unescaped(each.section("document")));
        return Map.of(
                "errors", escaped(Written.diagnostics(tree.text(), tree.errors())),
                "tree", escaped(TreeText.of(tree)),
                "tokens", escaped(TreeText.tokens(tree)),
                "fixed", escaped(fixed(tree).text().string()));
    }

    /** The document after all safe fixes. */
    static SyntaxTree fixed(SyntaxTree original) {
        SyntaxTree tree = original;
        for (int round = 0; round < 20; round++) {
            Fix fix = null;
            for (Diagnostic error : tree.errors()) {
                if (fix == null
                        && !error.fixes().isEmpty()
                        && error.fixes().get(0).safe()) {
                    fix = error.fixes().get(0);
                }
            }
            if (fix == null) {
                return tree;
            }
            tree = SyntaxTree.parse(tree.text().with(fix.edits()));
        }
        throw new AssertionError("there is always one more thing to fix in " + original.text());
    }

    private static Map<String, String> place(Case each) {
        SyntaxTree tree = Invariants.check(each.withoutCursor("document"));
        return Map.of("place", PlaceText.of(tree, tree.placeAt(each.cursor("document"))));
    }

    /** Characters that a text file does not show are written ␀ (NUL), ␍ (carriage return) and ␂ (half a pair). */
    private static String unescaped(String document) {
        return document.replace('␀', '\0').replace('␍', '\r').replace('␂', '\uD83D');
    }

    private static String escaped(String document) {
        return document.replace('\0', '␀').replace('\r', '␍').replace('\uD83D', '␂');
    }
}
