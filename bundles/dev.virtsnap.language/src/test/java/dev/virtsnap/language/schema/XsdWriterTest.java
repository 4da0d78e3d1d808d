package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The XML Schema loads without complaint in the JDK's Xerces and takes all that the grammar takes. */
class XsdWriterTest {

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }

    private static Schema load(String xsd) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setErrorHandler(new Strict());
        return factory.newSchema(new StreamSource(new StringReader(xsd)));
    }

    /** Why the schema refuses a document; null if it does not. */
    private static @Nullable String refusal(Schema schema, String document) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(document)));
            return null;
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> validMutants(Grammar grammar, int count) {
        List<String> examples = Examples.wellFormed();
        Mutator mutator = new Mutator(41, grammar.blueprint());
        List<String> valid = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String example = examples.get(i % examples.size());
            String document = i < examples.size() ? example : mutator.mutate(example);
            if (Validator.isValid(SyntaxTree.parse(Text.of(document)), grammar)) {
                valid.add(document);
            }
        }
        return valid;
    }

    @Test
    void theEmbeddedOneTakesWhatOurGrammarTakes() throws Exception {
        Grammar grammar = Grammar.embedded(new JingDatatypes());
        Schema schema = load(EmbeddedGrammar.xsd());
        List<String> refused = new ArrayList<>();
        List<String> valid = validMutants(grammar, 6000);
        for (String document : valid) {
            String refusal = refusal(schema, document);
            if (refusal != null) {
                refused.add(refusal + " in\n" + document);
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(400 < valid.size(), () -> valid.size() + " valid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nonsense/>",
                "<domainsnapshot><nmae>a</nmae></domainsnapshot>",
                "<domainsnapshot nonsense='1'/>",
                "<domainsnapshot><state>runing</state></domainsnapshot>",
                "<domainsnapshot><active>true</active></domainsnapshot>",
                "<domainsnapshot><memory snapshot='extern'/></domainsnapshot>",
                "<domainsnapshot><memory snapshot='external' file='relative'/></domainsnapshot>",
                "<domainsnapshot><disks><disk/></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda' snapshot='maybe'/></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda' typ='file'/></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda'><driver type='nonsense'/></disk></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda'><nonsense/></disk></disks></domainsnapshot>",
                "<domainsnapshot><disks><disk name='vda' snapshot='external' type='network'>"
                        + "<source protocol='nonsense'/></disk></disks></domainsnapshot>"
            })
    void theEmbeddedOneRefusesUnknownNamesAndValues(String document) throws Exception {
        assertNotNull(refusal(load(EmbeddedGrammar.xsd()), document));
    }

    @Test
    void thatOfARandomGrammarTakesWhatTheGrammarTakes() throws Exception {
        int schemas = 0;
        int taken = 0;
        for (long seed = 0; seed < 500; seed++) {
            Grammar grammar;
            try {
                grammar = MemoryFiles.grammar(new RandomSchema(seed).files);
            } catch (SchemaException e) {
                // an illegal schema cannot be written
                continue;
            }
            if (!canBeSaid(grammar.blueprint())) {
                continue;
            }
            schemas++;
            String xsd = XsdWriter.write(grammar.blueprint(), "seed " + seed);
            Schema schema;
            try {
                schema = load(xsd);
            } catch (SAXException e) {
                throw new AssertionError(
                        "seed " + seed + ": " + e.getMessage() + "\n" + new RandomSchema(seed).files + "\n" + xsd, e);
            }
            RandomDocument documents = new RandomDocument(grammar.blueprint(), new Random(seed));
            for (int i = 0; i < 10; i++) {
                String document = documents.make();
                if (Validator.isValid(SyntaxTree.parse(Text.of(document)), grammar)) {
                    taken++;
                    String about = "seed " + seed + ": " + document + "\n" + new RandomSchema(seed).files + "\n" + xsd;
                    assertNull(refusal(schema, document), about);
                }
            }
        }
        assertTrue(30 < schemas && 200 < taken, schemas + " schemas, " + taken + " documents");
    }

    /** Whether nothing is in a namespace, and no list and no QName is asked for. */
    private static boolean canBeSaid(Blueprint blueprint) {
        for (int node = 0; node < blueprint.size(); node++) {
            switch (blueprint.kind(node)) {
                case ELEMENT, ATTRIBUTE -> {
                    if (blueprint.nameClass(node).isOpen()
                            || GrammarMap.listed(blueprint.nameClass(node)).stream()
                                    .anyMatch(name -> !name.namespace().isEmpty())) {
                        return false;
                    }
                }
                case LIST -> {
                    return false;
                }
                case DATA, VALUE -> {
                    if (blueprint.simple(node).type().equals("QName")) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }
}
