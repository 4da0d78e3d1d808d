package dev.virtsnap.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Text;
import org.junit.jupiter.api.Test;

/** The parser of the JDK and ours agree on what is well-formed and on what it says. */
class RefereeTest {

    private final Referee referee = new Referee();

    @Test
    void onWellFormedDocuments() {
        for (String document : Mutants.DOCUMENTS) {
            assertNotNull(referee.events(document), () -> referee.reason + " in " + document);
            agree(document);
        }
    }

    @Test
    void onMutants() {
        int wellFormed = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            wellFormed += agree(Mutants.mutant(seed)) ? 1 : 0;
        }
        int share = wellFormed;
        assertTrue(2_000 < share && share < 18_000, () -> "both verdicts must be common: " + share);
    }

    @Test
    void onPrefixes() {
        for (String document : Mutants.DOCUMENTS) {
            for (int end = 0; end < document.length(); end++) {
                agree(document.substring(0, end));
            }
        }
    }

    /**
     * Whether both take a document for well-formed.
     *
     * <p>The JDK knows the names of the fourth edition of XML, which end before U+10000; where an accident put such a
     * character into a name, both get the document with another letter in its place.
     */
    private boolean agree(String original) {
        String document = hasSupplementaryName(original) ? original.replace("\uD83D\uDE00", "\u00E9") : original;
        String theirs = referee.events(document);
        SyntaxTree tree = SyntaxTree.parse(Text.of(document));
        if (theirs != null && isLenient(tree)) {
            return false;
        }
        assertEquals(
                theirs != null,
                tree.errors().isEmpty(),
                () -> "JDK: " + (theirs == null ? referee.reason : "fine") + "\nours: " + tree.errors() + "\n"
                        + document);
        if (theirs != null) {
            assertEquals(theirs, Referee.events(tree), document);
        }
        return theirs != null;
    }

    /** The JDK lets names pass that begin with a colon; Namespaces in XML 1.0, production [7], does not. */
    private static boolean isLenient(SyntaxTree tree) {
        for (Diagnostic error : tree.errors()) {
            boolean colon = tree.text().charAt(error.range().start()) == ':';
            if (!colon || !error.code().equals(SyntaxCode.BAD_NAME.code())) {
                return false;
            }
        }
        return !tree.errors().isEmpty();
    }

    private static boolean hasSupplementaryName(String document) {
        for (Token token : SyntaxTree.parse(Text.of(document)).tokens()) {
            boolean name = token.kind() == Token.Kind.ELEMENT_NAME
                    || token.kind() == Token.Kind.ATTRIBUTE_NAME
                    || token.kind() == Token.Kind.INSTRUCTION;
            if (name && 0 <= document.substring(token.start(), token.end()).indexOf('\uD83D')) {
                return true;
            }
        }
        return false;
    }
}
