package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A place as a value: says what may come, no more and no less, and leads to the verdict of the validator. */
class SchemaStateTest {

    private static final Set<String> SAMPLES = new LinkedHashSet<>(List.of(
            "x",
            "1",
            "/a",
            "vda",
            "0x1",
            "4711",
            "c7a5fdbd-edaf-9455-926a-d65c16db1809",
            "52:54:00:11:22:33",
            "0x0001",
            "1-2",
            "+0:+0",
            "pool/image",
            "iqn.1992-01.com.example/1"));

    private final Grammar grammar = Grammar.embedded(new JingDatatypes());

    /** Reads a document into states; gives the last, and each on the way to {@code at}. */
    private static SchemaState read(SyntaxTree tree, Grammar grammar, Consumer<SchemaState> at) {
        SchemaState[] state = {SchemaState.start(grammar)};
        Set<Element> entered = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                flush(element.parent());
                entered.add(element);
                at.accept(state[0]);
                state[0] = state[0].startTag(
                        element.name().namespace(), element.name().local());
                for (Attribute a : element.attributes()) {
                    if (!a.isNamespaceDeclaration()) {
                        at.accept(state[0]);
                        state[0] = state[0].attribute(
                                a.name().namespace(),
                                a.name().local(),
                                String.valueOf(a.value()),
                                new ElementScope(element));
                    }
                }
                at.accept(state[0]);
                state[0] = state[0].endStartTag();
            }

            @Override
            public void leaf(dev.virtsnap.language.syntax.Node node) {
                if (node instanceof dev.virtsnap.language.syntax.CharacterData data) {
                    text.append(data.text());
                }
            }

            @Override
            public void leave(Element element) {
                flush(element);
                at.accept(state[0]);
                state[0] = state[0].endTag();
            }

            private void flush(@org.jspecify.annotations.Nullable Element in) {
                if (in != null && text.length() != 0) {
                    state[0] = state[0].text(text.toString(), new ElementScope(in));
                }
                text.setLength(0);
            }
        });
        return state[0];
    }

    @Test
    void theLastStateIsTheVerdict() {
        List<String> examples = Examples.wellFormed();
        Mutator mutator = new Mutator(11, grammar.blueprint());
        int valid = 0;
        int invalid = 0;
        for (int i = 0; i < 4000; i++) {
            String example = examples.get(i % examples.size());
            SyntaxTree tree = SyntaxTree.parse(Text.of(i < examples.size() ? example : mutator.mutate(example)));
            if (!tree.errors().isEmpty()) {
                continue;
            }
            SchemaState last = read(tree, grammar, state -> {});
            boolean expected = Validator.validate(tree, grammar).isEmpty();
            assertEquals(
                    expected, last.isValid() && last.mayEnd(), () -> tree.text().toString());
            valid += expected ? 1 : 0;
            invalid += expected ? 0 : 1;
        }
        assertTrue(300 < valid && 1000 < invalid, valid + " valid, " + invalid + " invalid");
    }

    @Test
    void theLastStateIsTheVerdictOfRandomSchemas() {
        int valid = 0;
        int invalid = 0;
        for (long seed = 0; seed < 300; seed++) {
            Grammar random;
            try {
                random = MemoryFiles.grammar(new RandomSchema(seed).files);
            } catch (SchemaException e) {
                // illegal schemas have no states
                continue;
            }
            RandomDocument documents = new RandomDocument(random.blueprint(), new Random(seed));
            Mutator mutator = new Mutator(seed, random.blueprint());
            for (int i = 0; i < 10; i++) {
                String made = documents.make();
                SyntaxTree tree = SyntaxTree.parse(Text.of(i % 3 == 0 ? made : mutator.mutate(made)));
                if (!tree.errors().isEmpty()) {
                    continue;
                }
                SchemaState last = read(tree, random, state -> {});
                boolean expected = Validator.validate(tree, random).isEmpty();
                assertEquals(expected, last.isValid() && last.mayEnd(), () -> tree.text()
                        .toString());
                valid += expected ? 1 : 0;
                invalid += expected ? 0 : 1;
            }
        }
        assertTrue(300 < valid && 300 < invalid, valid + " valid, " + invalid + " invalid");
    }

    /** Every name that the grammar knows is tried at every place of the examples. */
    @Test
    void expectsWhatMayComeAndNothingElse() {
        Set<NameClass.One> elements = new LinkedHashSet<>();
        Set<NameClass.One> attributes = new LinkedHashSet<>();
        Blueprint blueprint = grammar.blueprint();
        for (int node = 0; node < blueprint.size(); node++) {
            if (blueprint.kind(node) == Blueprint.Kind.ELEMENT) {
                elements.addAll(GrammarMap.listed(blueprint.nameClass(node)));
            } else if (blueprint.kind(node) == Blueprint.Kind.ATTRIBUTE) {
                attributes.addAll(GrammarMap.listed(blueprint.nameClass(node)));
            }
        }
        Set<String> values = new LinkedHashSet<>(SAMPLES);
        for (int node = 0; node < blueprint.size(); node++) {
            if (blueprint.kind(node) == Blueprint.Kind.VALUE) {
                values.add(String.valueOf(blueprint.simple(node).value()));
            }
        }
        Set<SchemaState> states = new LinkedHashSet<>();
        for (String example : Examples.wellFormed()) {
            read(SyntaxTree.parse(Text.of(example)), grammar, state -> {
                if (state.isValid()) {
                    states.add(state);
                }
            });
        }
        assertTrue(500 < states.size(), () -> states.size() + " places");
        Set<String> wrong = new LinkedHashSet<>();
        for (SchemaState state : states) {
            Expectation expected = state.expected();
            for (NameClass.One name : elements) {
                boolean possible =
                        state.startTag(name.namespace(), name.local()).isValid();
                assertEquals(possible, expected.open() && possible || has(expected.elements(), name), name::toString);
            }
            for (NameClass.One name : attributes) {
                boolean offered = has(expected.attributes(), name);
                boolean possible = takes(state, name, offered ? values : SAMPLES);
                if (offered != possible && !expected.open()) {
                    wrong.add((offered ? "offered " : "withheld ") + name.local() + " among "
                            + names(expected.attributes()));
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    private static List<String> names(List<Expected> expected) {
        return expected.stream().map(e -> e.name().local()).toList();
    }

    private static boolean takes(SchemaState state, NameClass.One name, Set<String> values) {
        for (String value : values) {
            if (state.attribute(name.namespace(), name.local(), value, NamespaceScope.NONE)
                    .isValid()) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Expected> expected, NameClass.One name) {
        return expected.stream().anyMatch(e -> e.name().equals(name));
    }

    @Test
    void equalReadingIsEqual() {
        List<SchemaState> first = new ArrayList<>();
        List<SchemaState> second = new ArrayList<>();
        for (String example : Examples.wellFormed()) {
            read(SyntaxTree.parse(Text.of(example)), grammar, first::add);
            read(SyntaxTree.parse(Text.of("\n" + example.strip())), grammar, second::add);
        }
        assertEquals(first, second);
        assertEquals(first.hashCode(), second.hashCode());
    }
}
