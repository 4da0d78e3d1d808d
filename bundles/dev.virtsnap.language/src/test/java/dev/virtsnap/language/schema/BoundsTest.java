package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Large, deep and hostile documents: right answers, soon, in bounded memory, from any number of threads. */
class BoundsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Grammar grammar(String start) throws SchemaException {
        return MemoryFiles.grammar("<grammar xmlns='" + RngReader.RNG + "'><start>" + start + "</start></grammar>");
    }

    /** {@code r} holds each of 30 elements at most once, in any order, and itself. */
    private static Grammar anyOrder() throws SchemaException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            names.append("<optional><element name='e" + i + "'><empty/></element></optional>");
        }
        return MemoryFiles.grammar(
                "<grammar xmlns='" + RngReader.RNG + "'><start><ref name='r'/></start><define name='r'>"
                        + "<element name='r'><interleave>" + names + "<zeroOrMore><ref name='r'/></zeroOrMore>"
                        + "</interleave></element></define></grammar>");
    }

    private static List<Diagnostic> validate(String document, Grammar grammar) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(document));
        assertEquals(List.of(), tree.errors());
        return Validator.validate(tree, grammar);
    }

    /** Each element of a random order makes new states: the tables fill up, and are replaced amid open elements. */
    @Test
    void staysRightWhenTheTablesAreReplaced() throws Exception {
        Grammar grammar = anyOrder();
        Patterns first = grammar.patterns();
        Random random = new Random(30);
        StringBuilder document = new StringBuilder();
        int wrong = 0;
        int open = 0;
        List<Integer> repeated = new ArrayList<>();
        List<List<Integer>> rest = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            document.append("<r>");
            open++;
            List<Integer> names = new ArrayList<>();
            for (int name = 0; name < 30; name++) {
                names.add(name);
            }
            Collections.shuffle(names, random);
            boolean bad = random.nextInt(50) == 0;
            wrong += bad ? 1 : 0;
            repeated.add(bad ? names.get(0) : -1);
            names.subList(0, 15).forEach(name -> document.append("<e" + name + "/>"));
            rest.add(names.subList(15, 30));
            // one in three stays open, and goes on behind what stands in it
            for (int closing = random.nextInt(3); 0 < closing && 1 < open; closing--) {
                open--;
                close(document, rest.remove(open), repeated.remove(open));
            }
        }
        while (0 < open) {
            open--;
            close(document, rest.remove(open), repeated.remove(open));
        }
        assertTrue(50 < wrong, () -> "too few mistakes");
        List<Diagnostic> found = validate(document.toString(), grammar);
        assertNotSame(first, grammar.patterns(), "the tables were not full");
        assertEquals(wrong, found.size());
    }

    private static void close(StringBuilder document, List<Integer> rest, int repeated) {
        rest.forEach(name -> document.append("<e" + name + "/>"));
        document.append(repeated < 0 ? "" : "<e" + repeated + "/>").append("</r>");
    }

    @Test
    void aStateGoesOnInNewTables() throws Exception {
        Grammar grammar = anyOrder();
        Patterns first = grammar.patterns();
        SchemaState state = SchemaState.start(grammar).startTag("", "r").endStartTag();
        Random random = new Random(31);
        for (int i = 0; i < 4000; i++) {
            state = state.startTag("", "r").endStartTag();
            List<Integer> names = new ArrayList<>();
            for (int name = 0; name < 30; name++) {
                names.add(name);
            }
            Collections.shuffle(names, random);
            for (int name : names) {
                state = state.startTag("", "e" + name).endStartTag().endTag();
            }
            assertTrue(state.isValid());
            assertEquals(1, state.expected().elements().size());
            assertTrue(!state.startTag("", "e3").isValid());
            state = i % 100 == 0 ? state : state.endTag();
        }
        assertNotSame(first, grammar.patterns(), "the tables were not full");
        for (int i = 0; i < 41; i++) {
            assertTrue(state.mayEnd());
            state = state.endTag();
        }
        assertTrue(state.mayEnd() && state.isValid());
    }

    @Test
    void aMillionElements() throws Exception {
        Grammar grammar = grammar("<element name='a'><zeroOrMore><element name='b'><attribute name='c'>"
                + "<data type='int' datatypeLibrary='" + DatatypeLibrary.XSD
                + "'/></attribute></element></zeroOrMore></element>");
        assertTimeoutPreemptively(SOON, () -> {
            StringBuilder document = new StringBuilder("<a>");
            for (int i = 0; i < 1_000_000; i++) {
                document.append("<b c='").append(i).append("'/>");
            }
            assertEquals(List.of(), validate(document + "</a>", grammar));
        });
    }

    @Test
    void aMillionMistakes() throws Exception {
        Grammar grammar =
                grammar("<element name='a'><zeroOrMore><element name='b'><empty/></element></zeroOrMore></element>");
        assertTimeoutPreemptively(SOON, () -> {
            String document = "<a>" + "<b/><x/>".repeat(500_000) + "</a>";
            assertEquals(Validator.MOST, validate(document, grammar).size());
        });
    }

    /** A wildcard must not make the engine remember every name that a document invents. */
    @Test
    void halfAMillionNames() throws Exception {
        Grammar grammar =
                grammar("<element name='a'><zeroOrMore><element><anyName/><zeroOrMore><attribute><anyName/></attribute>"
                        + "</zeroOrMore></element></zeroOrMore></element>");
        assertTimeoutPreemptively(SOON, () -> {
            StringBuilder document = new StringBuilder("<a>");
            for (int i = 0; i < 500_000; i++) {
                document.append("<b").append(i).append(" c").append(i).append("='x'/>");
            }
            assertEquals(List.of(), validate(document + "</a>", grammar));
        });
    }

    @Test
    void aHundredThousandLevels() throws Exception {
        Grammar grammar = MemoryFiles.grammar("<grammar xmlns='" + RngReader.RNG + "'><start><ref name='a'/></start>"
                + "<define name='a'><element name='a'><optional><attribute name='b'><value>1</value></attribute></optional>"
                + "<optional><ref name='a'/></optional></element></define></grammar>");
        int most = 100_000;
        assertTimeoutPreemptively(SOON, () -> {
            assertEquals(List.of(), validate("<a>".repeat(most) + "</a>".repeat(most), grammar));
            List<Diagnostic> values = validate("<a b='2'>".repeat(most) + "</a>".repeat(most), grammar);
            assertEquals(Validator.MOST, values.size());
            List<Diagnostic> names = validate("<a>" + "<x>".repeat(most) + "</x>".repeat(most) + "</a>", grammar);
            assertTrue(!names.isEmpty() && names.size() <= Validator.MOST);
            List<Diagnostic> embedded = validate(
                    "<domainsnapshot>" + "<disk>".repeat(most) + "</disk>".repeat(most) + "</domainsnapshot>",
                    Grammar.embedded(new JingDatatypes()));
            assertTrue(!embedded.isEmpty() && embedded.size() <= Validator.MOST);
        });
    }

    @Test
    void threadsThatShareAGrammarSayWhatOneSays() throws Exception {
        List<String> examples = Examples.wellFormed();
        Mutator mutator = new Mutator(5, Grammar.embedded(new JingDatatypes()).blueprint());
        List<SyntaxTree> trees = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            trees.add(SyntaxTree.parse(Text.of(mutator.mutate(examples.get(i % examples.size())))));
        }
        List<List<Diagnostic>> alone = diagnostics(trees, Grammar.embedded(new JingDatatypes()));
        Grammar shared = Grammar.embedded(new JingDatatypes());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<List<Diagnostic>>>> tasks = Collections.nCopies(4, () -> diagnostics(trees, shared));
            for (Future<List<List<Diagnostic>>> task : threads.invokeAll(tasks)) {
                assertEquals(alone, task.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<List<Diagnostic>> diagnostics(List<SyntaxTree> trees, Grammar grammar) {
        return trees.stream().map(tree -> Validator.validate(tree, grammar)).toList();
    }
}
