package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Whether a document is valid: our verdict is Jing's and xmllint's, for our grammar and for libvirt's. */
class VerdictTest {

    private static final int MUTANTS = 20_000;
    private static final long SEED = 20_250_101;

    @Test
    void ofOurGrammarIsJings() throws Exception {
        judgeLikeJing(Grammar.embedded(new JingDatatypes()), FileSchemas.EMBEDDED);
    }

    @Test
    void ofLibvirtsGrammarIsJings() throws Exception {
        judgeLikeJing(FileSchemas.installed(), FileSchemas.INSTALLED);
    }

    @Test
    void ofOurGrammarIsXmllints(@TempDir Path folder) throws Exception {
        judgeLikeXmllint(Grammar.embedded(new JingDatatypes()), FileSchemas.EMBEDDED, folder);
    }

    @Test
    void ofLibvirtsGrammarIsXmllints(@TempDir Path folder) throws Exception {
        judgeLikeXmllint(FileSchemas.installed(), FileSchemas.INSTALLED, folder);
    }

    private static boolean isValid(String document, Grammar grammar) {
        return Validator.isValid(SyntaxTree.parse(Text.of(document)), grammar);
    }

    private static void judgeLikeJing(Grammar grammar, Path rng) throws Exception {
        JingReferee jing = new JingReferee(new InputSource(rng.toUri().toString()));
        List<String> examples = Examples.wellFormed();
        Mutator mutator = new Mutator(SEED, grammar.blueprint());
        List<String> differences = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int valid = 0;
        int invalid = 0;
        for (int i = 0; valid + invalid < examples.size() + MUTANTS; i++) {
            String example = examples.get(i % examples.size());
            String document = i < examples.size() ? example : mutator.mutate(example);
            if (!seen.add(document.hashCode()) && examples.size() <= i) {
                continue;
            }
            Boolean expected = jing.isValid(document);
            if (expected == null) {
                continue;
            }
            if (expected != isValid(document, grammar)) {
                differences.add("Jing says " + expected + " of\n" + document);
            }
            valid += expected ? 1 : 0;
            invalid += expected ? 0 : 1;
        }
        assertEquals(List.of(), differences);
        assertTrue(500 < valid && 10_000 < invalid, "seed " + SEED + ": " + valid + " valid, " + invalid + " invalid");
    }

    private static void judgeLikeXmllint(Grammar grammar, Path rng, Path folder) throws Exception {
        Map<Path, String> documents = new TreeMap<>();
        for (String document : Examples.wellFormed()) {
            Path file = folder.resolve(documents.size() + ".xml");
            documents.put(Files.writeString(file, withoutEncoding(document)), document);
        }
        Set<Path> valid = xmllint(rng, documents.keySet(), folder);
        Set<Path> ours = new TreeSet<>();
        documents.forEach((file, document) -> {
            if (isValid(document, grammar)) {
                ours.add(file);
            }
        });
        List<String> differences = new ArrayList<>();
        documents.forEach((file, document) -> {
            if (valid.contains(file) != ours.contains(file)) {
                differences.add("xmllint says " + valid.contains(file) + " of\n" + document);
            }
        });
        assertEquals(List.of(), differences);
        assertTrue(30 < valid.size() && 50 < documents.size() - valid.size(), valid.size() + " of " + documents.size());
    }

    /** What is written here is UTF-8, whatever it said before. */
    private static String withoutEncoding(String document) {
        return document.replaceFirst("^(<\\?xml[^>]*?) encoding=(\"[^\"]*\"|'[^']*')", "$1");
    }

    private static Set<Path> xmllint(Path rng, Set<Path> files, Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of("xmllint", "--noout", "--relaxng", rng.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path output = folder.resolve("output");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("xmllint is missing; install the package libxml2-utils", e);
        }
        process.waitFor();
        Set<Path> valid = new TreeSet<>();
        for (String line : Files.readAllLines(output)) {
            if (line.endsWith(" validates")) {
                valid.add(Path.of(line.substring(0, line.length() - " validates".length())));
            }
        }
        return valid;
    }
}
