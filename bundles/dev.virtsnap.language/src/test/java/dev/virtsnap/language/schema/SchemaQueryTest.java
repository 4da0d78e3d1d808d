package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is offered at a place of a valid document does no harm there, and nothing harmless is withheld. */
class SchemaQueryTest {

    /** What may be wrong with an element that has just been put in and holds nothing yet. */
    private static final Set<String> UNFINISHED =
            Set.of("schema/missing-element", "schema/missing-attribute", "schema/invalid-value");

    private static SyntaxTree parse(String document) {
        return SyntaxTree.parse(Text.of(document));
    }

    private static List<Element> elements(SyntaxTree tree) {
        List<Element> elements = new ArrayList<>();
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                elements.add(element);
            }
        });
        return elements;
    }

    private static int place(Element parent, int index) {
        return index == parent.childCount()
                ? parent.contentRange().end()
                : parent.child(index).start();
    }

    private static String with(String document, int at, String name) {
        return Edit.apply(document, List.of(Edit.insert(at, "<" + name + "/>")));
    }

    /** Neighbours are judged by their names: what one of them holds may still ask for another value. */
    @Test
    void anOfferedElementMayBeUnfinishedButNeverOutOfPlace() {
        Grammar grammar = Grammar.embedded(new JingDatatypes());
        SchemaQuery query = new SchemaQuery(grammar);
        Random random = new Random(61);
        int offers = 0;
        Set<String> harms = new LinkedHashSet<>();
        for (String document : Examples.wellFormed()) {
            SyntaxTree tree = parse(document);
            if (!Validator.isValid(tree, grammar)) {
                continue;
            }
            for (Element parent : elements(tree)) {
                for (int i = 0; !parent.isSelfClosing() && i <= parent.childCount(); i += 3) {
                    int at = place(parent, i);
                    for (Expected offered : query.content(parent, i).elements()) {
                        if (!offered.name().namespace().isEmpty() || random.nextInt(4) != 0) {
                            continue;
                        }
                        offers++;
                        String changed = with(document, at, offered.name().local());
                        for (Diagnostic found : Validator.validate(parse(changed), grammar)) {
                            if (!UNFINISHED.contains(found.code())) {
                                harms.add(offered.name().local() + " in "
                                        + parent.name().local() + ": " + found);
                            }
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), harms);
        assertTrue(500 < offers, "offers: " + offers);
    }

    @Test
    void nothingHarmlessIsWithheld() {
        int harmless = 0;
        for (long seed = 0; seed < 600; seed++) {
            Grammar grammar;
            try {
                grammar = MemoryFiles.grammar(new RandomSchema(seed).files);
            } catch (SchemaException e) {
                // an illegal schema offers nothing
                continue;
            }
            RandomDocument documents = new RandomDocument(grammar.blueprint(), new Random(seed));
            for (int i = 0; i < 4; i++) {
                harmless += judge(seed, documents.make(), grammar);
            }
        }
        int tried = harmless;
        assertTrue(50 < harmless, () -> "harmless: " + tried);
    }

    private static int judge(long seed, String document, Grammar grammar) {
        SyntaxTree tree = parse(document);
        if (!Validator.isValid(tree, grammar)) {
            return 0;
        }
        SchemaQuery query = new SchemaQuery(grammar);
        int harmless = 0;
        for (Element parent : elements(tree)) {
            for (int i = 0; !parent.isSelfClosing() && i <= parent.childCount(); i++) {
                Expectation expected = query.content(parent, i);
                for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
                    String changed = with(document, place(parent, i), name);
                    if (!Validator.isValid(parse(changed), grammar)) {
                        continue;
                    }
                    harmless++;
                    NameClass.One named = new NameClass.One("", name);
                    boolean offered = expected.open()
                            || expected.elements().stream()
                                    .anyMatch(e -> e.name().equals(named));
                    assertTrue(offered, () -> "seed " + seed + ": " + name + " is withheld, yet fine:\n" + changed);
                }
            }
        }
        return harmless;
    }
}
