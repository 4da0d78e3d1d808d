package dev.virtsnap.language.xerces.xsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.schema.Blueprint;
import dev.virtsnap.language.schema.EmbeddedGrammar;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.schema.NameClass;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaSource;
import dev.virtsnap.language.schema.Validator;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import dev.virtsnap.language.xerces.XsdReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The XML Schema that is written from the built-in grammar, before Xerces: it loads, and accepts all that the grammar does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedXsdTest {

    private static final Path EXAMPLES = Path.of("../../schemas/examples");
    private static final int MUTANTS_OF_EACH = 60;

    private final List<String> said = new ArrayList<>();
    private final Schema xsd = load();
    private final Grammar grammar = EmbeddedGrammar.load(XsdDatatypes.INSTANCE);
    private final Grammar readAgain = readAgain();

    @Test
    void itLoadsWithoutAWord() {
        assertEquals(List.of(), said);
    }

    @Test
    void itAcceptsEveryValidExample() throws Exception {
        Map<String, String> examples = examples("valid");
        assertTrue(40 <= examples.size(), examples.size() + " examples");
        for (Map.Entry<String, String> example : examples.entrySet()) {
            assertEquals(List.of(), errors(example.getValue()), example.getKey());
            assertTrue(isValid(example.getValue(), readAgain), example.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<domainsnapshots/>",
                "<domainsnapshot><nmae>a</nmae></domainsnapshot>",
                "<domainsnapshot><name nmae='a'>a</name></domainsnapshot>",
                "<domainsnapshot><memory snapshot='extern'/></domainsnapshot>",
                "<domainsnapshot><state>runing</state></domainsnapshot>",
                "<domainsnapshot><disks><disc name='vda'/></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda' snapshot='extern'/></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda'><driver type='vmkd'/></disk></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda'><source fiel='/a'/></disk></disks></domainsnapshot>",
                "<domainsnapshot>text</domainsnapshot>",
            })
    void itRejectsUnknownNamesAndValues(String document) throws Exception {
        assertFalse(errors(document).isEmpty());
        assertFalse(isValid(document, readAgain));
    }

    /** What the grammar accepts, the XSD accepts; and what Xerces says of the XSD, our reading of it says, too. */
    @Test
    void itAcceptsWhatTheGrammarAccepts() throws Exception {
        Random random = new Random(17);
        int accepted = 0;
        int judged = 0;
        List<String> differences = new ArrayList<>();
        Map<String, String> prefixes = new LinkedHashMap<>();
        Map<String, Tree> trees = new TreeMap<>();
        prefixes.put(Generator.XSI, "xsi");
        for (Map.Entry<String, String> example : examples("valid").entrySet()) {
            Element root = SyntaxTree.parse(Text.of(example.getValue())).root();
            if (root != null) {
                trees.put(example.getKey(), tree(root, prefixes));
            }
        }
        Mutator mutator = mutator(prefixes, random);
        for (Tree original : trees.values()) {
            for (int i = 0; i < MUTANTS_OF_EACH; i++) {
                Tree mutant = original.copy();
                mutator.change(mutant);
                String xml = mutant.xml(prefixes);
                boolean byXsd = errors(xml).isEmpty();
                boolean byGrammar = isValid(xml, grammar);
                judged++;
                accepted += byGrammar ? 1 : 0;
                // an xsi:type or xsi:nil means something to XML Schema wherever it stands
                if (byGrammar && !byXsd && !xml.contains(" xsi:")) {
                    differences.add("refused by the XSD: " + errors(xml) + "\n" + xml);
                }
                if (byXsd != isValid(xml, readAgain)) {
                    differences.add("Xerces " + byXsd + ": " + errors(xml) + "\n" + xml);
                }
            }
        }
        assertEquals(
                "", String.join("\n", differences.stream().limit(4).toList()), differences.size() + " differences");
        assertTrue(2_000 < judged && 300 < accepted, accepted + " of " + judged + " accepted");
    }

    private Mutator mutator(Map<String, String> prefixes, Random random) {
        TreeSet<String> elements = new TreeSet<>(List.of("nonsense"));
        TreeSet<String> attributes = new TreeSet<>(List.of("nonsense"));
        TreeSet<String> values = new TreeSet<>(List.of("", " ", "x", "1", "/a/b", "-5", "1700000000"));
        Blueprint blueprint = grammar.blueprint();
        for (int node = 0; node < blueprint.size(); node++) {
            List<NameClass.One> names = new ArrayList<>();
            switch (blueprint.kind(node)) {
                case ELEMENT -> {
                    blueprint.nameClass(node).listNames(names);
                    names.forEach(name -> elements.add(name.local()));
                }
                case ATTRIBUTE -> {
                    blueprint.nameClass(node).listNames(names);
                    names.forEach(name -> attributes.add(name.local()));
                }
                case VALUE -> values.add(String.valueOf(blueprint.simple(node).value()));
                default -> {}
            }
        }
        return new Mutator(
                List.copyOf(elements),
                List.copyOf(attributes),
                List.of("xs:int", "a"),
                List.copyOf(values),
                prefixes,
                random);
    }

    private static Tree tree(Element element, Map<String, String> prefixes) {
        Tree tree = new Tree(element.name().namespace(), element.name().local());
        prefix(element.name().namespace(), prefixes);
        for (Attribute attribute : element.attributes()) {
            if (!attribute.isNamespaceDeclaration()) {
                String prefix = prefix(attribute.name().namespace(), prefixes);
                tree.attributes.put(prefix + attribute.name().local(), String.valueOf(attribute.value()));
            }
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                tree.children.add(tree(inner, prefixes));
            } else if (child instanceof CharacterData text) {
                tree.children.add(text.text());
            }
        }
        return tree;
    }

    private static String prefix(String namespace, Map<String, String> prefixes) {
        return namespace.isEmpty() ? "" : prefixes.computeIfAbsent(namespace, n -> "n" + prefixes.size()) + ":";
    }

    private static boolean isValid(String document, Grammar grammar) {
        return Validator.isValid(SyntaxTree.parse(Text.of(document)), grammar);
    }

    private List<String> errors(String document) throws Exception {
        List<String> errors = new ArrayList<>();
        javax.xml.validation.Validator validator = xsd.newValidator();
        validator.setErrorHandler(collect(errors));
        validator.validate(new StreamSource(new StringReader(document)));
        return errors;
    }

    private Schema load() {
        try {
            XMLSchemaFactory factory = new XMLSchemaFactory();
            factory.setErrorHandler(collect(said));
            return factory.newSchema(new StreamSource(new StringReader(EmbeddedGrammar.xsd()), "embedded.xsd"));
        } catch (SAXException e) {
            throw new AssertionError(said.toString(), e);
        }
    }

    private static Grammar readAgain() {
        try {
            SchemaSource source = (href, base) -> new SchemaSource.Document(href, Text.of(EmbeddedGrammar.xsd()));
            return Grammar.of(XsdReader.read("embedded.xsd", source).blueprint(), XsdDatatypes.INSTANCE);
        } catch (SchemaException e) {
            throw new AssertionError(e);
        }
    }

    private static ErrorHandler collect(List<String> into) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                into.add("warning: " + e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                into.add("error: " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        };
    }

    private static Map<String, String> examples(String folder) throws IOException {
        Map<String, String> examples = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(EXAMPLES.resolve(folder), "*.xml")) {
            for (Path file : files) {
                examples.put(file.getFileName().toString(), decoded(Files.readAllBytes(file)));
            }
        }
        return examples;
    }

    /** As the byte order mark says, or the declaration. */
    private static String decoded(byte[] bytes) {
        if (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher encoding =
                Pattern.compile("^<\\?xml [^>]*encoding=['\"]([^'\"]*)").matcher(ascii);
        String text = new String(bytes, encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
