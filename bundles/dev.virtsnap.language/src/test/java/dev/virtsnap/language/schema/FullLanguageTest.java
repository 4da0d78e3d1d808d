package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The whole of RELAX NG against Jing: random schemas, as they are and broken, and documents along them. Whether a schema is
 * legal and whether a document is valid is asked of both.
 */
class FullLanguageTest {

    private static final int DOCUMENTS_EACH = 12;

    /**
     * Jing checks the context of an element once, however often a schema holds an equal one; so it lets through an element
     * in an attribute or list if an equal one stands elsewhere. Section 7.1 forbids it.
     */
    private static boolean isGapOfJing(String ours) {
        return ours.contains("There may be no <element> in");
    }

    private int legal;
    private int illegal;
    private int valid;
    private int invalid;
    private final List<String> differences = new ArrayList<>();

    @Test
    void judgesRandomSchemasAndTheirDocumentsAsJingDoes() throws Exception {
        for (long seed = 0; seed < 1000; seed++) {
            judge(seed, new RandomSchema(seed).files);
        }
        assertEquals(List.of(), differences);
        assertTrue(500 < legal && 200 < illegal, legal + " legal, " + illegal + " illegal");
        assertTrue(2500 < valid && 2500 < invalid, valid + " valid, " + invalid + " invalid");
    }

    @Test
    void judgesBrokenSchemasAsJingDoes() throws Exception {
        for (long seed = 10_000; seed < 11_200; seed++) {
            Map<String, String> files = new LinkedHashMap<>(new RandomSchema(seed).files);
            new SchemaMutator(seed).mutate(files);
            judge(seed, files);
        }
        assertEquals(List.of(), differences);
        assertTrue(120 < legal && 800 < illegal, legal + " legal, " + illegal + " illegal");
    }

    private void judge(long seed, Map<String, String> files) throws Exception {
        JingReferee jing = null;
        String complaint = "";
        try {
            jing = JingReferee.of(files, RandomSchema.MAIN);
        } catch (JingReferee.IllegalSchema | IOException e) {
            complaint = String.valueOf(e.getMessage());
        }
        Grammar grammar = null;
        String ours = "";
        try {
            grammar = MemoryFiles.grammar(files);
        } catch (SchemaException e) {
            ours = e.problems().toString();
        }
        if ((jing == null) != (grammar == null) && !(jing != null && isGapOfJing(ours))) {
            differences.add("seed " + seed + ": Jing says '" + complaint + "', we say '" + ours + "' of " + files);
        }
        if (jing == null || grammar == null) {
            illegal++;
            return;
        }
        legal++;
        documents(seed, jing, grammar, files);
    }

    private void documents(long seed, JingReferee jing, Grammar grammar, Map<String, String> files) {
        RandomDocument documents = new RandomDocument(grammar.blueprint(), new Random(seed));
        Mutator mutator = new Mutator(seed, grammar.blueprint());
        for (int i = 0; i < DOCUMENTS_EACH; i++) {
            String made = documents.make();
            String document = i % 3 == 0 ? made : mutator.mutate(made);
            Boolean expected = jing.isValid(document);
            if (expected == null) {
                continue;
            }
            SyntaxTree tree = SyntaxTree.parse(Text.of(document));
            if (expected != Validator.isValid(tree, grammar)) {
                differences.add("seed " + seed + ": Jing says " + jing.complaints(document) + ", we say "
                        + Validator.validate(tree, grammar) + " of " + document + " by " + files);
            }
            if (expected) {
                valid++;
            } else {
                invalid++;
            }
        }
    }
}
