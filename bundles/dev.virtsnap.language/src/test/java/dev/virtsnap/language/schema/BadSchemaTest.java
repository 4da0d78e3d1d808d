package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.schema.SchemaException.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of mistake in a schema is told once, where it is. */
class BadSchemaTest {

    private static final String XSD = " datatypeLibrary='" + DatatypeLibrary.XSD + "'";

    private static String grammar(String components) {
        return "<grammar xmlns='" + RngReader.RNG + "'" + XSD + ">\n" + components + "\n</grammar>";
    }

    private static String inElement(String content) {
        return grammar("<start>\n<element name='a'>\n" + content + "\n</element>\n</start>");
    }

    private static Arguments bad(String schema, String... problems) {
        return Arguments.of(schema, List.of(problems));
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                bad(inElement("<ref name='x'/>"), "main.rng:4:12: 'x' is not defined."),
                bad(grammar("<define name='a'><text/></define>"), "main.rng:1:2: The grammar has no <start>."),
                bad(
                        inElement("<data type='nonsense'/>"),
                        "main.rng:4:13: There is no datatype 'nonsense', or it cannot be restricted so."),
                bad(
                        inElement("<data type='int'><param name='nonsense'>1</param></data>"),
                        "main.rng:4:13: There is no datatype 'int', or it cannot be restricted so."),
                bad(
                        inElement("<data type='token' datatypeLibrary=''><param name='length'>1</param></data>"),
                        "main.rng:4:13: The built-in datatype 'token' takes no parameters."),
                bad(
                        inElement("<data type='int' datatypeLibrary='urn:x'/>"),
                        "main.rng:4:13: There is no datatype library 'urn:x'."),
                bad(
                        inElement("<data type='int' datatypeLibrary='x'/>"),
                        "main.rng:4:35: A datatype library is named by a whole URI, not by 'x'."),
                bad(inElement("<value type='int'>x</value>"), "main.rng:4:19: 'x' is not a value of the type 'int'."),
                bad(
                        "<schema/>",
                        "main.rng:1:2: This is not a RELAX NG schema: its root is <schema> in the namespace '', not in '"
                                + RngReader.RNG + "'."),
                bad("", "main.rng: The schema holds no element; it has to be RELAX NG in its XML syntax."),
                bad(
                        inElement("<nonsense/>"),
                        "main.rng:4:2: RELAX NG knows no <nonsense>. <nonsense> may not stand in <element>; expected a"
                                + " pattern."),
                bad(
                        inElement("<start><text/></start>"),
                        "main.rng:4:2: <start> may not stand in <element>; expected a pattern."),
                bad(
                        inElement("words"),
                        "main.rng:3:19: Text may not stand in <element>.",
                        "main.rng:3:2: <element> has to say what it holds, if only <empty/>."),
                bad(inElement("<text nam='x'/>"), "main.rng:4:7: <text> has no attribute 'nam'."),
                bad(inElement("<ref/>"), "main.rng:4:2: <ref> needs the attribute 'name'."),
                bad(inElement("<ref name='1'/>"), "main.rng:4:12: '1' is not a name."),
                bad(
                        inElement("<element name='q:b'><text/></element>"),
                        "main.rng:4:16: The prefix of 'q:b' is not declared."),
                bad(
                        inElement("<element><text/></element>"),
                        "main.rng:4:11: <text> may not stand in <element>; expected <name>, <anyName>, <nsName> or <choice>.",
                        "main.rng:4:2: <element> has to say what it holds, if only <empty/>."),
                bad(inElement("<group/>"), "main.rng:4:2: <group> has to hold at least one: a pattern."),
                bad(
                        inElement("<attribute name='xmlns'/>"),
                        "main.rng:4:18: 'xmlns' declares a namespace; a schema cannot ask for it as an attribute."),
                bad(
                        inElement("<element><anyName><except><anyName/></except></anyName><text/></element>"),
                        "main.rng:4:28: <anyName> may not stand in the <except> of a name class."),
                bad(
                        inElement("<parentRef name='x'/>"),
                        "main.rng:4:2: <parentRef> may stand only in a <grammar> inside another."),
                bad(inElement("<externalRef href='missing.rng'/>"), "main.rng:4:20: There is no file 'missing.rng'."),
                bad(inElement("<externalRef href='main.rng'/>"), "main.rng:4:20: 'main.rng' includes itself."),
                bad(
                        grammar("<include href='missing.rng'/><start><element name='a'><text/></element></start>"),
                        "main.rng:2:16: There is no file 'missing.rng'."),
                bad(grammar("<include href='main.rng'/>"), "main.rng:2:16: 'main.rng' includes itself."),
                bad(grammar("<include href='one.rng'/>"), "two.rng:2:16: 'one.rng' includes itself."),
                bad(
                        grammar("<include href='fine.rng'>\n<define name='nothing'><text/></define>\n</include>"),
                        "main.rng:3:2: 'nothing' replaces nothing: 'fine.rng' does not define it."),
                bad(
                        grammar("<include href='element.rng'/>"),
                        "main.rng:2:16: 'element.rng' does not hold a <grammar>."),
                bad(
                        grammar("<include href='broken.rng'/>"),
                        "broken.rng:1:2: The element <grammar> is not closed: the document ends inside it; add </grammar>."),
                bad(
                        grammar(
                                "<start><ref name='x'/></start>\n<define name='x'><element name='a'><text/></element></define>\n"
                                        + "<define name='x'><element name='b'><text/></element></define>"),
                        "main.rng:4:2: 'x' is defined twice; all but one of them need a 'combine' attribute."),
                bad(
                        grammar("<start combine='choice'><element name='a'><text/></element></start>\n"
                                + "<start combine='interleave'><element name='b'><text/></element></start>"),
                        "main.rng:3:2: <start> is combined by 'interleave' here and by 'choice' elsewhere."),
                bad(
                        grammar("<start combine='both'><element name='a'><text/></element></start>"),
                        "main.rng:2:17: 'combine' has to be 'choice' or 'interleave', not 'both'."),
                bad(
                        grammar(
                                "<start><ref name='x'/></start><define name='x'><optional><ref name='x'/></optional></define>"),
                        "main.rng:2:59: 'x' refers to itself without an element in between."),
                bad(
                        grammar("<start><text/></start>"),
                        "main.rng: The <start> of a schema may hold nothing but elements and choices of them."),
                bad(
                        inElement("<attribute name='b'><element name='c'><text/></element></attribute>"),
                        "main.rng:4:2: There may be no <element> in an attribute."),
                bad(inElement("<list><text/></list>"), "main.rng:4:2: There may be no <text> in a list."),
                bad(
                        inElement("<data type='int'><except><text/></except></data>"),
                        "main.rng:4:2: There may be no <text> in the <except> of a datatype."),
                bad(
                        inElement("<data type='int'/><data type='int'/>"),
                        "main.rng:3:2: A string of a datatype may not stand beside other strings, text or elements in one content."),
                bad(
                        inElement("<attribute name='b'/><attribute name='b'/>"),
                        "main.rng:3:2: The attribute 'b' is asked for twice."),
                bad(
                        inElement("<attribute><anyName/></attribute>"),
                        "main.rng:4:2: An attribute of any name has to stand in <oneOrMore> or <zeroOrMore>."),
                bad(
                        inElement("<oneOrMore><attribute name='b'/><text/></oneOrMore>"),
                        "main.rng:4:2: An attribute may not be repeated together with something else."),
                bad(
                        inElement(
                                "<interleave><element name='b'><text/></element><element name='b'><empty/></element></interleave>"),
                        "main.rng:4:2: The element 'b' stands in two parts of one interleave."),
                bad(
                        inElement("<interleave><text/><mixed><empty/></mixed></interleave>"),
                        "main.rng:4:2: Text stands in two parts of one interleave."));
    }

    private static SchemaException refused(String schema) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("main.rng", schema);
        files.put("one.rng", grammar("<include href='two.rng'/>"));
        files.put("two.rng", grammar("<include href='one.rng'/>"));
        files.put("fine.rng", inElement("<text/>"));
        files.put("element.rng", "<element xmlns='" + RngReader.RNG + "' name='a'><text/></element>");
        files.put("broken.rng", "<grammar xmlns='" + RngReader.RNG + "'>");
        return assertThrows(SchemaException.class, () -> MemoryFiles.grammar(files), schema);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void tellsWhatIsWrongAndWhere(String schema, List<String> problems) {
        assertEquals(
                problems,
                refused(schema).problems().stream().map(Problem::toString).toList());
    }

    private static String nested(int levels, String open, String inside, String close) {
        return open.repeat(levels) + inside + close.repeat(levels);
    }

    static Stream<String> deep() {
        StringBuilder chain = new StringBuilder("<start><element name='a'><ref name='d0'/></element></start>");
        for (int i = 0; i < 100_000; i++) {
            chain.append("<define name='d" + i + "'><optional><ref name='d" + (i + 1) + "'/></optional></define>");
        }
        chain.append("<define name='d100000'><text/></define>");
        int most = 100_000;
        return Stream.of(
                inElement(nested(most, "<group>", "<text/>", "</group>")),
                inElement(nested(most, "<element name='a'>", "<text/>", "</element>")),
                inElement(nested(most, "<optional><text/>", "<text/>", "</optional>")),
                inElement(
                        nested(most, "<grammar><start><element name='a'>", "<text/>", "</element></start></grammar>")),
                grammar(nested(most, "<div>", "", "</div>")),
                inElement("<element>" + nested(most, "<choice>", "<name>a</name>", "</choice>") + "<text/></element>"),
                inElement("<data type='int'><except>" + nested(most, "<choice>", "<value>1</value>", "</choice>")
                        + "</except></data>"),
                grammar(chain.toString()));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void refusesWhatIsNestedWithoutReason(String schema) {
        List<Problem> problems = refused(schema).problems();
        assertTrue(problems.get(0).message().contains("nested more than"), problems.get(0)::toString);
        assertTrue(problems.size() < 5, () -> problems.size() + " problems");
    }

    @Test
    void manyPiecesOfOneDefineAreOneChoice() throws Exception {
        StringBuilder pieces = new StringBuilder("<start><element name='a'><ref name='d'/></element></start>");
        for (int i = 0; i < 50_000; i++) {
            pieces.append("<define name='d' combine='choice'><element name='e" + i + "'><empty/></element></define>");
        }
        Grammar grammar = MemoryFiles.grammar(grammar(pieces.toString()));
        assertEquals(
                50_000,
                SchemaState.start(grammar)
                        .startTag("", "a")
                        .endStartTag()
                        .expected()
                        .elements()
                        .size());
    }
}
