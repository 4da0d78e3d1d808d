package dev.virtsnap.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.List;

/** What is true of the tree of any text whatever. */
final class Invariants {

    private Invariants() {}

    /** Parses and looks at everything the tree can say. */
    static SyntaxTree check(String string) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(string));
        assertEquals(string.length(), tiles(tree.children(), 0), "the nodes at the top tile the text");
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                checkElement(tree, element);
            }

            @Override
            public void leaf(Node node) {
                if (node instanceof CharacterData data) {
                    assertNotNull(data.text());
                    assertFalse(!data.isCData()
                            && string.substring(data.start(), data.end()).indexOf('<') >= 0);
                } else if (node instanceof Comment comment) {
                    assertNotNull(comment.text());
                } else if (node instanceof ProcessingInstruction instruction) {
                    assertNotNull(instruction.target() + instruction.data());
                }
            }
        });
        checkTokens(tree);
        checkErrors(tree);
        checkPlaces(tree);
        return tree;
    }

    private static int tiles(List<Node> nodes, int start) {
        int end = start;
        for (Node node : nodes) {
            assertEquals(end, node.start(), "no gap");
            assertTrue(node.start() < node.end(), "no empty node");
            end = node.end();
        }
        return end;
    }

    private static void checkElement(SyntaxTree tree, Element element) {
        Range content = element.contentRange();
        assertEquals(element.startTagRange().end(), content.start());
        assertEquals(content.end(), tiles(element.children(), content.start()), "children tile the content");
        Range end = element.endTagRange();
        assertEquals(element.end(), end == null ? content.end() : end.end());
        Range endName = element.endNameRange();
        assertTrue(endName == null || (end != null && end.encloses(endName) && !endName.isEmpty()));
        assertEquals(element.name().qualified(), tree.text().slice(element.nameRange()));
        assertTrue(element.startTagRange().encloses(element.nameRange()));
        assertFalse(element.textRange().isEmpty());
        assertNotNull(element.text());
        for (Node child : element.children()) {
            assertSame(element, child.parent());
        }
        int at = element.nameRange().end();
        for (Attribute attribute : element.attributes()) {
            assertTrue(at <= attribute.range().start(), "attributes do not overlap");
            at = attribute.range().end();
            assertEquals(attribute.name().qualified(), tree.text().slice(attribute.nameRange()));
            assertTrue(attribute.range().encloses(attribute.nameRange()));
            assertTrue(attribute.range().encloses(attribute.problemRange()));
            assertFalse(attribute.problemRange().isEmpty());
            Range value = attribute.valueRange();
            assertEquals(value == null, attribute.value() == null);
            assertTrue(value == null || attribute.range().encloses(value));
        }
        assertTrue(at <= element.startTagRange().end());
    }

    private static void checkTokens(SyntaxTree tree) {
        int end = 0;
        for (Token token : tree.tokens()) {
            assertEquals(end, token.start(), "tokens tile the text");
            assertTrue(token.start() < token.end(), "no empty token");
            end = token.end();
        }
        assertEquals(tree.text().length(), end);
    }

    private static void checkErrors(SyntaxTree tree) {
        int length = tree.text().length();
        Diagnostic before = null;
        for (Diagnostic error : tree.errors()) {
            assertTrue(error.range().end() <= length);
            assertTrue(!error.range().isEmpty() || length == 0, () -> "empty range: " + error);
            assertTrue(before == null || Diagnostic.BY_PLACE.compare(before, error) <= 0);
            for (Fix fix : error.fixes()) {
                assertNotNull(tree.text().with(fix.edits()));
            }
            before = error;
        }
    }

    private static void checkPlaces(SyntaxTree tree) {
        int length = tree.text().length();
        int step = Math.max(1, length / 300);
        for (int offset = 0; offset <= length; offset += step) {
            assertNotNull(tree.placeAt(offset));
            Element element = tree.elementAt(offset);
            assertTrue(element == null || element.range().touches(offset));
        }
    }
}
