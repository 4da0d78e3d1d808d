package dev.virtsnap.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are deep, wide or wrong throughout: no stack overflows, and nothing takes quadratic time. */
class ScaleTest {

    private static final int DEPTH = 100_000;

    @Test
    void deep() {
        SyntaxTree tree = parse("<a>".repeat(DEPTH) + "x" + "</a>".repeat(DEPTH));
        assertEquals(List.of(), tree.errors());
        int[] count = new int[2];
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                count[0]++;
            }

            @Override
            public void leave(Element element) {
                count[1]++;
            }
        });
        assertEquals(DEPTH, count[0]);
        assertEquals(DEPTH, count[1]);
        assertEquals(DEPTH * 4 + 1 + DEPTH * 4, tree.tokens().size() + DEPTH * 2);
        assertNotNull(tree.elementAt(DEPTH * 3));
        assertTrue(tree.placeAt(DEPTH * 3) instanceof Place.Content);
    }

    @Test
    void wide() {
        int count = 1_000_000;
        SyntaxTree tree = parse("<a>" + "<b c='d' e='f'/>\n".repeat(count) + "</a>");
        assertEquals(List.of(), tree.errors());
        Element root = tree.root();
        assertNotNull(root);
        assertEquals(2 * count, root.childCount());
        assertEquals(count, root.elements().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a>",
                "<a ",
                "</a>",
                "</",
                "<a b",
                "<a b='",
                "<a b=\"'",
                "<a b=",
                " b",
                "&",
                "&a;",
                "&#x;",
                "<!--",
                "<!-- -->",
                "<!-- <!-- -->",
                "<![CDATA[",
                "<?a ",
                "<?",
                "<!DOCTYPE a [",
                "<!DOCTYPE a '",
                "<a></b>",
                "<a><b></a>",
                "<a><b></c>",
                "]]>",
                "--",
                "'",
                "\"",
                "=",
                "<a b='<c d=\"'",
                "<a xmlns:b='c'>",
                "<p:a q:b=''/>",
                "\u0000",
                "\r\n",
                "<a b='>\n",
                "<!a>",
                "<a>\n<!-- x\n",
                "< a>",
                "a='b' ",
                "<a b b b",
                "\uD800",
                " ",
                "<a <!-- ",
                "<![x</",
                "<![x",
                "<a/",
                "<a><b>x<b>",
                "<x y='1' y='2'/>"
            })
    void wrongThroughout(String piece) {
        String inside = "<a>" + piece.repeat(300_000 / piece.length());
        assertTimeout(Duration.ofSeconds(20), () -> parse(inside));
        assertTimeout(Duration.ofSeconds(20), () -> parse("<a " + piece.repeat(300_000 / piece.length())));
        assertTimeout(Duration.ofSeconds(20), () -> parse("<a>" + inside + "</a>"));
    }

    @Test
    void manyAttributesAndNames() {
        StringBuilder text = new StringBuilder("<a");
        for (int i = 0; i < 200_000; i++) {
            text.append(" x").append(i).append("='").append(i).append('\'');
        }
        assertEquals(List.of(), parse(text + "/>").errors());
    }

    @Test
    void bytesPerElement() {
        int count = 300_000;
        Text text = Text.of("<a>" + "<b c='d' e='f'/>".repeat(count) + "</a>");
        List<SyntaxTree> kept = new ArrayList<>();
        long before = used();
        kept.add(SyntaxTree.parse(text));
        long bytes = (used() - before) / count;
        // an element, two attributes, and its place among the children
        assertTrue(bytes <= 120, () -> bytes + " bytes for each of " + kept.size() * count);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static SyntaxTree parse(String string) {
        return SyntaxTree.parse(Text.of(string));
    }
}
