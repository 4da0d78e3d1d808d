package dev.virtsnap.language.xerces.xsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.schema.Validator;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import dev.virtsnap.language.xerces.XsdReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.apache.xerces.impl.dv.InvalidDatatypeValueException;
import org.apache.xerces.impl.dv.ValidatedInfo;
import org.apache.xerces.impl.dv.XSSimpleType;
import org.apache.xerces.impl.validation.ValidationState;
import org.apache.xerces.util.NamespaceSupport;
import org.apache.xerces.util.SymbolTable;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSNamedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Random documents for each schema: Xerces' validator and the grammar that we read from the same schema say the same. */
class XsdRefereeTest {

    private static final int DOCUMENTS = 250;
    private static final int MUTANTS = 4;

    /** Of Xerces' messages, those about a document as a whole. */
    private static final List<String> NOT_SAID = List.of("cvc-id.", "cvc-identity-constraint.", "UndeclaredEntity: ");

    private static final List<String> NOT_VALID =
            List.of("cvc-attribute.3: ", "cvc-type.3.1.3: ", "cvc-complex-type.2.2: ");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "5",
            "7",
            "12",
            "-1",
            "+1",
            "08",
            "255",
            "256",
            "1.5",
            "1.50",
            "1.0",
            "3",
            "-10",
            "100",
            "0.25",
            "12345.678",
            "true",
            "false",
            "abc",
            "a b",
            " a  b ",
            "open",
            "paid",
            "hello",
            "some text",
            "small",
            "large",
            "1 2 3",
            "1 2 3 4",
            "07",
            "small 12",
            "0a0B",
            "0a0B0c",
            "09:30:00",
            "17:30:00",
            "12:00:00Z",
            "2024-05-01",
            "2024-05-01T12:00:00Z",
            "P1D",
            "PT36H",
            "--05",
            "2024",
            "1234-5678",
            "1234-5678-9012",
            "none",
            "en",
            "en-GB",
            "D7c=",
            "q:one",
            "o:data",
            "q:gif",
            "q:two",
            "piece",
            "INF",
            "NaN",
            "1e-1",
            "http://x/",
            "x:y:z",
            "default",
            "preserve",
            "/a/b",
            "external",
            "qcow2",
            "file",
            "a1 b2",
            "1\t2",
            "18446744073709551616",
            "0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order",
                "all",
                "derive",
                "substitution",
                "wildcard",
                "nil",
                "mixed",
                "simple",
                "include",
                "forms",
                "identity",
                "qname",
                "snapshot",
                "other"
            })
    void verdictsAreThoseOfXerces(String name) throws Exception {
        Schema theirs = XsdCase.factory().newSchema(XsdCase.url(name));
        Grammar ours = Grammar.of(
                XsdReader.read(XsdCase.url(name).toString(), XsdCase.SOURCE).blueprint(), XsdDatatypes.INSTANCE);
        XSModel model = XsdCase.model(name);
        Map<String, String> prefixes = prefixes(model);
        List<String> values = new ArrayList<>(VALUES);
        values.addAll(literals(name));
        Random random = new Random(name.hashCode());
        Generator generator = new Generator(model, prefixes, values, sample -> fits(sample, prefixes), random);
        Mutator mutator = new Mutator(
                names(model, name, "element"),
                attributes(model, name, prefixes),
                types(model, prefixes),
                values,
                prefixes,
                random);
        int valid = 0;
        int unknownRoots = 0;
        Set<String> differences = new LinkedHashSet<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Tree document = generator.document();
            for (int m = 0; m <= MUTANTS; m++) {
                String xml = document.xml(prefixes);
                String error = error(theirs, xml);
                SyntaxTree tree = SyntaxTree.parse(Text.of(xml));
                boolean accepted = Validator.isValid(tree, ours);
                boolean known = model.getElementDeclaration(
                                document.local, document.namespace.isEmpty() ? null : document.namespace)
                        != null;
                valid += error == null ? 1 : 0;
                unknownRoots += known ? 0 : 1;
                // Xerces accepts any root element that names its type
                if (accepted != (error == null && known)) {
                    differences.add(xml + "\n   Xerces: " + error + "\n   ours: " + Validator.validate(tree, ours));
                }
                mutator.change(document);
            }
        }
        assertEquals(
                "", String.join("\n", differences.stream().limit(5).toList()), differences.size() + " differences");
        int judged = DOCUMENTS * (MUTANTS + 1);
        assertTrue(judged / 10 < valid && valid < judged * 9 / 10, valid + " of " + judged + " valid");
        assertTrue(unknownRoots < judged / 5, unknownRoots + " unknown root elements");
    }

    /** What Xerces says first, but for what patterns cannot say and {@link XsdReader} warns of. */
    private static @Nullable String error(Schema schema, String xml) throws Exception {
        List<String> errors = new ArrayList<>();
        javax.xml.validation.Validator validator = schema.newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            private boolean ignored;

            @Override
            public void error(SAXParseException e) {
                String message = String.valueOf(e.getMessage());
                // said once more, as the value that is then not valid
                ignored = startsWith(message, NOT_SAID) || (ignored && startsWith(message, NOT_VALID));
                if (!ignored) {
                    errors.add(message);
                }
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        validator.validate(new StreamSource(new StringReader(xml)));
        return errors.isEmpty() ? null : errors.get(0);
    }

    private static boolean startsWith(String message, List<String> codes) {
        return codes.stream().anyMatch(code -> message.startsWith(code));
    }

    private static boolean fits(Generator.Sample sample, Map<String, String> prefixes) {
        NamespaceSupport namespaces = new NamespaceSupport();
        prefixes.forEach((namespace, prefix) -> namespaces.declarePrefix(prefix.intern(), namespace.intern()));
        ValidationState state = new ValidationState();
        state.setNamespaceSupport(namespaces);
        state.setSymbolTable(new SymbolTable());
        state.setExtraChecking(false);
        try {
            ((XSSimpleType) sample.type()).validate(sample.value(), state, new ValidatedInfo());
            return true;
        } catch (InvalidDatatypeValueException e) {
            return false;
        }
    }

    private static Map<String, String> prefixes(XSModel model) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put(Generator.XSI, "xsi");
        prefixes.put("http://www.w3.org/2001/XMLSchema", "xs");
        prefixes.put("urn:unknown", "un");
        prefixes.put("urn:other", "o");
        prefixes.put("http://www.w3.org/XML/1998/namespace", "xml");
        for (int i = 0; i < model.getNamespaces().getLength(); i++) {
            String namespace = model.getNamespaces().item(i);
            if (namespace != null) {
                prefixes.putIfAbsent(namespace, namespace.equals("urn:qname") ? "q" : "p" + i);
            }
        }
        return prefixes;
    }

    /** The values that the schema itself names. */
    private static List<String> literals(String name) throws Exception {
        return matches(name, "(?:value|fixed|default)=\"([^\"]*)\"");
    }

    private static List<String> names(XSModel model, String name, String kind) throws Exception {
        List<String> names = matches(name, "<xs:" + kind + " name=\"([^\"]*)\"");
        XSNamedMap globals = model.getComponents(XSConstants.ELEMENT_DECLARATION);
        for (int i = 0; i < globals.getLength(); i++) {
            names.add(globals.item(i).getName());
        }
        names.add("free");
        return names;
    }

    private static List<String> attributes(XSModel model, String name, Map<String, String> prefixes) throws Exception {
        List<String> names = matches(name, "<xs:attribute name=\"([^\"]*)\"");
        XSNamedMap globals = model.getComponents(XSConstants.ATTRIBUTE_DECLARATION);
        for (int i = 0; i < globals.getLength(); i++) {
            names.add(prefixes.get(String.valueOf(globals.item(i).getNamespace())) + ":"
                    + globals.item(i).getName());
        }
        names.addAll(List.of("free", "un:free", "xsi:noNamespaceSchemaLocation", "xsi:free", "xml:lang"));
        return names;
    }

    private static List<String> types(XSModel model, Map<String, String> prefixes) {
        List<String> types = new ArrayList<>(
                List.of("xs:int", "xs:anyType", "xs:unsignedByte", "xs:nothing", "un:T", "T", "", "z:T"));
        XSNamedMap all = model.getComponents(XSConstants.TYPE_DEFINITION);
        for (int i = 0; i < all.getLength(); i++) {
            String namespace = all.item(i).getNamespace();
            if (!"http://www.w3.org/2001/XMLSchema".equals(namespace)) {
                types.add(
                        namespace == null
                                ? all.item(i).getName()
                                : prefixes.get(namespace) + ":" + all.item(i).getName());
            }
        }
        return types;
    }

    private static List<String> matches(String name, String pattern) throws Exception {
        List<String> found = new ArrayList<>();
        Matcher matcher =
                Pattern.compile(pattern).matcher(XsdCase.text(XsdCase.url(name).toString()));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
