package dev.virtsnap.language.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One slip of the finger is one error, with so few exceptions that one may look at each. */
class OneMistakeTest {

    private static final String DOCUMENT = Mutants.DOCUMENTS.get(0);

    @Test
    void aCharacterIsMissing() {
        List<String> several = new ArrayList<>();
        for (int i = 0; i < DOCUMENT.length(); i++) {
            collect(DOCUMENT.substring(0, i) + DOCUMENT.substring(i + 1), i, several);
        }
        // the first '<' of all, or of a CDATA section; a '>' or blank behind a name, which makes another name of it
        assertAtMost(6, several);
    }

    @Test
    void twoCharactersHaveChangedPlaces() {
        List<String> several = new ArrayList<>();
        for (int i = 0; i + 1 < DOCUMENT.length(); i++) {
            String swapped = "" + DOCUMENT.charAt(i + 1) + DOCUMENT.charAt(i);
            collect(DOCUMENT.substring(0, i) + swapped + DOCUMENT.substring(i + 2), i, several);
        }
        // the '<' or '/' of an end tag, or of a CDATA section, has gone astray
        assertAtMost(16, several);
    }

    @Test
    void aLineIsMissingOrThereTwice() {
        List<String> several = new ArrayList<>();
        List<String> lines = DOCUMENT.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> other = new ArrayList<>(lines);
            other.remove(i);
            collect(String.join("\n", other), i, several);
            other = new ArrayList<>(lines);
            other.add(i, lines.get(i));
            collect(String.join("\n", other), i, several);
        }
        // the start tag of the root
        assertAtMost(1, several);
    }

    private static void collect(String document, int at, List<String> several) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(document));
        if (1 < tree.errors().size()) {
            String context = document.substring(Math.max(0, at - 20), Math.min(document.length(), at + 20));
            several.add("at " + at + ": " + context + " gives " + tree.errors());
        }
    }

    private static void assertAtMost(int count, List<String> several) {
        assertTrue(several.size() <= count, () -> several.size() + ":\n" + String.join("\n", several));
    }
}
