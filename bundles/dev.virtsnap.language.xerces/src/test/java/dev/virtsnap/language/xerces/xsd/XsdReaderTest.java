package dev.virtsnap.language.xerces.xsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaSource;
import dev.virtsnap.language.schema.Validator;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import dev.virtsnap.language.xerces.XsdReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XsdReaderTest {

    private static final String HEAD = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n";

    @Test
    void anUnknownTypeIsToldWhereItIsAsked() {
        assertEquals(
                "a.xsd:2:3: Cannot resolve the name 'Tpye' to a(n) 'type definition' component.",
                problem(HEAD + " <xs:element name='a' type='Tpye'/>\n</xs:schema>"));
    }

    @Test
    void everyProblemIsTold() {
        SchemaException e = assertThrows(
                SchemaException.class,
                () -> read(
                        Map.of(
                                "a.xsd",
                                HEAD
                                        + "<xs:element name='a' type='X'/>\n<xs:element name='b' minOccurs='2'/>\n<xs:elemnt/></xs:schema>")));
        assertTrue(3 <= e.problems().size(), e.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ja-JP"})
    void sentencesDoNotDependOnTheLocale(String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            anUnknownTypeIsToldWhereItIsAsked();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNotWellFormedIsTheParsersProblem() {
        String message = problem(HEAD + " <xs:element name='a>\n</xs:schema>");
        assertTrue(message.startsWith("a.xsd:2:"), message);
    }

    @Test
    void anotherKindOfDocumentIsNoSchema() {
        String message = problem("<domainsnapshot/>");
        assertTrue(message.startsWith("a.xsd:1:2: "), message);
    }

    @Test
    void aDoctypeIsRefused() {
        String message = problem("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n" + HEAD + "&e;</xs:schema>");
        assertTrue(message.startsWith("a.xsd:1:1: ") && message.contains("DOCTYPE"), message);
        assertFalse(message.contains("root:"), message);
    }

    @Test
    void aCountThatIsTooLargeIsRefusedAtItsPlace() {
        assertEquals(
                "a.xsd:2:61: 'maxOccurs' can be at most 1000 here, not '5000'; write maxOccurs=\"unbounded\" where the number does"
                        + " not matter.",
                problem(HEAD
                        + "<xs:complexType name='T'><xs:sequence><xs:element maxOccurs='5000' name='a'/></xs:sequence></xs:complexType>"
                                .replace("<xs:element maxOccurs", "<xs:any    maxOccurs")
                                .replace(" name='a'", "")
                        + "</xs:schema>"));
    }

    /** Eight thousand possible children are sixty patterns. */
    @Test
    void countsInCountsWork() throws SchemaException {
        Grammar grammar = grammar(HEAD
                + "<xs:element name='r'><xs:complexType><xs:sequence maxOccurs='20'><xs:sequence minOccurs='0' maxOccurs='20'>"
                + "<xs:element name='a' maxOccurs='20'/><xs:element name='b'/></xs:sequence><xs:element name='c'/></xs:sequence>"
                + "</xs:complexType></xs:element></xs:schema>");
        String ab = "<a/>".repeat(20) + "<b/>";
        assertEquals(List.of(), validate("<r>" + (ab.repeat(20) + "<c/>").repeat(20) + "</r>", grammar));
        assertFalse(validate("<r>" + (ab.repeat(3) + "<c/>").repeat(3) + "<a/>" + ab + "<c/></r>", grammar)
                .isEmpty());
        assertFalse(
                validate("<r>" + "<a/><b/>".repeat(21) + "<c/></r>", grammar).isEmpty());
        assertFalse(validate("<r>" + "<c/>".repeat(21) + "</r>", grammar).isEmpty());
    }

    @Test
    void nestingThatWouldOverflowAStackIsRefused() {
        String message = problem(HEAD + "<xs:element name='r'><xs:complexType>" + "<xs:sequence>".repeat(50_000)
                + "</xs:sequence>".repeat(50_000) + "</xs:complexType></xs:element></xs:schema>");
        assertTrue(message.endsWith("The schema is nested more than 300 deep."), message);
    }

    @Test
    void theLargestCountWorks() throws SchemaException {
        Grammar grammar = grammar(
                HEAD + "<xs:element name='r'><xs:complexType><xs:sequence>"
                        + "<xs:element name='a' minOccurs='3' maxOccurs='1000'/></xs:sequence></xs:complexType></xs:element></xs:schema>");
        for (int count : List.of(0, 2, 3, 999, 1000, 1001)) {
            List<Diagnostic> found = validate("<r>" + "<a/>".repeat(count) + "</r>", grammar);
            assertEquals(3 <= count && count <= 1000, found.isEmpty(), count + ": " + found);
        }
    }

    /** Around the squares, where a count of blocks begins another. */
    @Test
    void everyCountIsExact() throws SchemaException {
        for (int most = 1; most <= 90; most++) {
            Grammar grammar = grammar(HEAD + "<xs:element name='r'><xs:complexType><xs:sequence>"
                    + "<xs:element name='a' minOccurs='" + most / 3 + "' maxOccurs='" + most
                    + "'/></xs:sequence></xs:complexType>"
                    + "</xs:element></xs:schema>");
            for (int count = 0; count <= most + 2; count++) {
                List<Diagnostic> found = validate("<r>" + "<a/>".repeat(count) + "</r>", grammar);
                assertEquals(most / 3 <= count && count <= most, found.isEmpty(), count + " of " + most + ": " + found);
            }
        }
    }

    @Test
    void anIncludeThatDoesNotExistIsToldWhereItIsAsked() {
        assertEquals(
                "a.xsd:2:29: 'b.xsd' does not exist.",
                problem(HEAD + "<xs:include schemaLocation='b.xsd'/></xs:schema>"));
    }

    @Test
    void aProblemOfAnIncludedFileIsToldThere() {
        SchemaException e = assertThrows(
                SchemaException.class,
                () -> read(Map.of(
                        "a.xsd",
                        HEAD + "<xs:include schemaLocation='b.xsd'/></xs:schema>",
                        "b.xsd",
                        HEAD + "\n\n<xs:element name='b' type='X'/></xs:schema>")));
        assertEquals("b.xsd:4:2", e.problems().get(0).toString().substring(0, 9));
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() throws SchemaException {
        XsdReader.Result read = read(Map.of(
                "a.xsd",
                HEAD + "<xs:include schemaLocation='b.xsd'/><xs:element name='a' type='B'/></xs:schema>",
                "b.xsd",
                HEAD
                        + "<xs:include schemaLocation='a.xsd'/><xs:simpleType name='B'><xs:restriction base='xs:int'/></xs:simpleType>"
                        + "</xs:schema>"));
        assertEquals(List.of(), validate("<a>1</a>", Grammar.of(read.blueprint(), XsdDatatypes.INSTANCE)));
    }

    @Test
    void nothingIsOpenedOnANetwork() {
        String message =
                problem(HEAD + "<xs:import namespace='urn:x' schemaLocation='http://example.com/x.xsd'/></xs:schema>");
        assertEquals("a.xsd:2:46: 'http://example.com/x.xsd' does not exist.", message);
    }

    @Test
    void theXmlNamespaceIsKnown() throws SchemaException {
        for (String location : List.of("", " schemaLocation='http://www.w3.org/2001/xml.xsd'")) {
            Grammar grammar = grammar(
                    HEAD + "<xs:import namespace='http://www.w3.org/XML/1998/namespace'" + location + "/>"
                            + "<xs:element name='a'><xs:complexType><xs:attribute ref='xml:lang'/></xs:complexType></xs:element></xs:schema>");
            assertEquals(List.of(), validate("<a xml:lang='en-GB'/>", grammar));
            assertFalse(validate("<a xml:lang='?'/>", grammar).isEmpty());
        }
    }

    @Test
    void whatPatternsCannotSayIsAWarning() throws SchemaException {
        String uri = XsdCase.url("identity").toString();
        List<String> warnings = XsdReader.read(uri, XsdCase.SOURCE).warnings().stream()
                .map(warning -> warning.toString().substring(uri.length() + 1))
                .toList();
        assertEquals(
                List.of(
                        "10:43: Whether an ID is used twice is not checked.",
                        "12:45: Whether the ID that is meant exists is not checked.",
                        "13:44: Whether the IDs that are meant exist is not checked.",
                        "21:19: The constraint <key> 'isbn' is not checked.",
                        "22:22: The constraint <unique> 'title' is not checked.",
                        "23:22: The constraint <keyref> 'loan' is not checked."),
                warnings);
        assertEquals(
                List.of(),
                XsdReader.read(XsdCase.url("order").toString(), XsdCase.SOURCE).warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<memory snapshot='extrenal'/> -> schema/invalid-value 'external'",
                "<memory snapshot='external' file='a'/> -> schema/invalid-value an absolute path",
                "<disks><disk/></disks> -> schema/missing-attribute 'name'",
                "<disks><disc name='vda'/></disks> -> schema/unknown-element <disk>",
                "<name>a</name><name>b</name> -> schema/ name",
            })
    void aDocumentIsDiagnosedAsByAnyGrammar(String line) throws SchemaException {
        int arrow = line.indexOf(" -> ");
        String[] expected = line.substring(arrow + 4).split(" ", 2);
        Grammar grammar = Grammar.of(
                XsdReader.read(XsdCase.url("snapshot").toString(), XsdCase.SOURCE)
                        .blueprint(),
                XsdDatatypes.INSTANCE);
        List<Diagnostic> found = validate("<domainsnapshot>" + line.substring(0, arrow) + "</domainsnapshot>", grammar);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).code().startsWith(expected[0]), found.toString());
        assertTrue(found.get(0).message().contains(expected[1]), found.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "even -> optionally '-', then any number of digits, then 1 '0', '2', '4', '6' or '8', an integer from -10 to 99",
                "fewints -> words separated by white space, each an integer from -2147483648 to 2147483647",
                "float -> a number such as '-1.5' or '1e6'",
                "hex -> bytes in hexadecimal such as '0fb7' of exactly 2 bytes",
                "month -> a month such as '--05'",
                "uri -> a URI of at most 5 characters",
            })
    void aTypeOfASchemaIsSaidInWords(String line) throws SchemaException {
        int arrow = line.indexOf(" -> ");
        Grammar grammar = Grammar.of(
                XsdReader.read(XsdCase.url("simple").toString(), XsdCase.SOURCE).blueprint(), XsdDatatypes.INSTANCE);
        String name = line.substring(0, arrow);
        String messages =
                validate("<root xmlns='urn:simple'><" + name + ">?abcdef</" + name + "></root>", grammar).stream()
                        .map(Diagnostic::message)
                        .collect(Collectors.joining());
        assertTrue(messages.contains(line.substring(arrow + 4)), messages);
    }

    private static String problem(String schema) {
        return String.valueOf(assertThrows(SchemaException.class, () -> read(Map.of("a.xsd", schema)))
                .getMessage());
    }

    private static Grammar grammar(String schema) throws SchemaException {
        return Grammar.of(read(Map.of("a.xsd", schema)).blueprint(), XsdDatatypes.INSTANCE);
    }

    private static XsdReader.Result read(Map<String, String> files) throws SchemaException {
        SchemaSource source = (href, base) -> {
            String text = files.get(href);
            if (text == null) {
                throw new SchemaException(href, "'" + href + "' does not exist.");
            }
            return new SchemaSource.Document(href, Text.of(text));
        };
        return XsdReader.read("a.xsd", source);
    }

    private static List<Diagnostic> validate(String document, Grammar grammar) {
        return Validator.validate(SyntaxTree.parse(Text.of(document)), grammar);
    }
}
