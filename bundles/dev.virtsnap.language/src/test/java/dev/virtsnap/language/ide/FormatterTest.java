package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Edit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormatterTest {

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseTests.of("ide/format", FormatterTest::results, "document");
    }

    private static Map<String, String> results(Case each) {
        String document = each.withoutCursor("document");
        Analysis analysis = IdeDocuments.analysis(document, Facts.NONE);
        String formatted = Edit.apply(document, Formatter.document(analysis, FormatStyle.LIBVIRT));
        String typed = document;
        if (each.section("document").contains(Case.CURSOR)) {
            int offset = each.cursor("document");
            char last = document.charAt(offset - 1);
            // the cursor stands behind the indentation that an editor puts on a new line
            typed = Edit.apply(
                    document, Formatter.onType(analysis, offset, last == '>' ? '>' : '\n', FormatStyle.LIBVIRT));
        }
        return Map.of("formatted", formatted.stripTrailing(), "typed", typed);
    }

    /** Of documents good and bad, and of some that end in the middle or lack a piece. */
    @Test
    void whatIsSaidStaysAndOnceIsEnough() {
        Random random = new Random(9);
        int changed = 0;
        for (String folder : List.of("valid", "invalid")) {
            for (Map.Entry<String, String> example :
                    IdeDocuments.examples(folder).entrySet()) {
                String document = example.getValue();
                changed += judge(example.getKey(), document);
                changed += judge(example.getKey(), document.replaceAll(">\\s+<", "><"));
                for (int i = 0; i < 6 && !document.isEmpty(); i++) {
                    int cut = random.nextInt(document.length());
                    int end = Math.min(document.length(), cut + random.nextInt(20));
                    changed += judge(example.getKey() + " until " + cut, document.substring(0, cut));
                    changed += judge(
                            example.getKey() + " without " + cut + "-" + end,
                            document.substring(0, cut) + document.substring(end));
                }
            }
        }
        int count = changed;
        assertTrue(200 < changed, () -> "only " + count);
    }

    private static int judge(String name, String document) {
        Analysis before = IdeDocuments.analysis(document, Facts.NONE);
        List<Edit> edits = Formatter.document(before, FormatStyle.LIBVIRT);
        Analysis after = before.again(before.text().with(edits));
        assertEquals(said(before.tree()), said(after.tree()), name);
        assertEquals(codes(before), codes(after), name);
        assertEquals(List.of(), Formatter.document(after, FormatStyle.LIBVIRT), () -> name + "\n" + after.text());
        return edits.isEmpty() ? 0 : 1;
    }

    private static List<String> codes(Analysis analysis) {
        return analysis.diagnostics().stream().map(Diagnostic::code).sorted().toList();
    }

    /** All but white space between elements. */
    private static String said(SyntaxTree tree) {
        StringBuilder said = new StringBuilder();
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                said.append('<').append(element.name());
                for (Attribute attribute : element.attributes()) {
                    said.append(' ').append(attribute.name()).append('=').append(attribute.value());
                }
                said.append(">\n");
            }

            @Override
            public void leave(Element element) {
                said.append("</").append(element.name()).append(">\n");
            }

            @Override
            public void leaf(Node node) {
                Element parent = node.parent();
                boolean between = parent == null || !parent.elements().isEmpty();
                if (!(node instanceof CharacterData data) || !data.isBlank() || !between) {
                    said.append(node.source()).append('\n');
                }
            }
        });
        return said.toString();
    }
}
