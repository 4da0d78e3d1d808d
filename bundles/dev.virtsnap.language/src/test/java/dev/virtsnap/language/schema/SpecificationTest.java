package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections of the RELAX NG specification, one document each; Jing has to agree with what is written here. */
class SpecificationTest {

    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void files() {
        files.put("ref.rng", "<element xmlns='" + RngReader.RNG + "' name='b'><ref name='inner'/></element>");
        files.put("plain.rng", "<element xmlns='" + RngReader.RNG + "' name='b'><empty/></element>");
        files.put("own.rng", "<element xmlns='" + RngReader.RNG + "' ns='urn:own' name='b'><empty/></element>");
        files.put(
                "library.rng",
                "<grammar xmlns='" + RngReader.RNG + "'><start><element name='a'><ref name='inner'/></element></start>"
                        + "<define name='inner'><text/></define></grammar>");
    }

    /** A pattern for the content of {@code <a>}, its children or text, and whether they match. */
    private static Arguments content(String section, String pattern, String content, boolean valid) {
        return Arguments.of(section, "<element name='a'>" + pattern + "</element>", "<a>" + content + "</a>", valid);
    }

    private static Arguments document(String section, String pattern, String document, boolean valid) {
        return Arguments.of(section, pattern, document, valid);
    }

    static Stream<Arguments> rules() {
        String inner =
                "<start><element name='a'>%s</element></start><define name='inner'><element name='i'><empty/></element></define>";
        String x = " xmlns:x='urn:x'";
        return Stream.of(
                content("4.1 annotations", "<n:note xmlns:n='urn:n'><element/></n:note><empty/>", "", true),
                content("4.2 white space in names", "<element name=' b '><empty/></element>", "<b/>", true),
                content("4.2 white space in values", "<value type='string'> b </value>", "b", false),
                content("4.2 white space in values", "<value type='string'> b </value>", " b ", true),
                content("4.4 type of value", "<value> b  c </value>", "b c ", true),
                document("4.5 xml:base", "<externalRef xml:base='folder/x' href='/plain.rng'/>", "<b/>", true),
                document("4.6 externalRef", "<externalRef href='plain.rng'/>", "<b/>", true),
                document(
                        "4.6 ns of externalRef", "<externalRef ns='urn:x' href='plain.rng'/>", "<x:b" + x + "/>", true),
                document("4.6 ns of externalRef", "<externalRef ns='urn:x' href='own.rng'/>", "<x:b" + x + "/>", false),
                document(
                        "4.6 ref out of a file",
                        "<grammar>" + String.format(inner, "<externalRef href='ref.rng'/>") + "</grammar>",
                        "<a><b><i/></b></a>",
                        true),
                document("4.7 include", "<grammar><include href='library.rng'/></grammar>", "<a>text</a>", true),
                document(
                        "4.7 override",
                        "<grammar><include href='library.rng'><define name='inner'><empty/></define></include></grammar>",
                        "<a>text</a>",
                        false),
                document(
                        "4.7 override of start",
                        "<grammar><include href='library.rng'><start><element name='s'><empty/></element></start></include></grammar>",
                        "<s/>",
                        true),
                document(
                        "4.7 ns of include",
                        "<grammar><include ns='urn:x' href='library.rng'/></grammar>",
                        "<a/>",
                        false),
                content("4.8 name of attribute", "<attribute name='b'/>", "", false),
                document(
                        "4.8 ns and attributes",
                        "<element ns='urn:x' name='a'><attribute name='b'/></element>",
                        "<x:a b=''" + x + "/>",
                        true),
                document(
                        "4.9 ns inherited",
                        "<element ns='urn:x' name='a'><element name='b'><empty/></element></element>",
                        "<x:a" + x + "><x:b/></x:a>",
                        true),
                document(
                        "4.10 prefixes", "<element" + x + " name='x:a'><empty/></element>", "<a xmlns='urn:x'/>", true),
                content("4.11 div", "<grammar><div><start><text/></start></div></grammar>", "text", true),
                content(
                        "4.12 more children",
                        "<optional><element name='b'><empty/></element><element name='c'><empty/></element></optional>",
                        "<b/>",
                        false),
                content(
                        "4.13 mixed",
                        "<mixed><element name='b'><empty/></element><element name='c'><empty/></element></mixed>",
                        "1<b/>2<c/>3",
                        true),
                content("4.14 optional", "<optional><element name='b'><empty/></element></optional>", "", true),
                content(
                        "4.15 zeroOrMore",
                        "<zeroOrMore><element name='b'><empty/></element></zeroOrMore>",
                        "<b/><b/>",
                        true),
                document(
                        "4.17 combine",
                        "<grammar><start combine='choice'><element name='a'><empty/></element></start>"
                                + "<start combine='choice'><element name='b'><empty/></element></start></grammar>",
                        "<b/>",
                        true),
                document(
                        "4.17 combine",
                        "<grammar><start><element name='a'><ref name='d'/></element></start>"
                                + "<define name='d' combine='interleave'><element name='b'><empty/></element></define>"
                                + "<define name='d'><element name='c'><empty/></element></define></grammar>",
                        "<a><c/><b/></a>",
                        true),
                document(
                        "4.18 parentRef",
                        "<grammar>"
                                + String.format(
                                        inner,
                                        "<grammar><start><parentRef name='inner'/></start>"
                                                + "<define name='inner'><text/></define></grammar>")
                                + "</grammar>",
                        "<a><i/></a>",
                        true),
                document(
                        "4.19 recursion",
                        "<grammar><start><ref name='d'/></start><define name='d'><element name='a'>"
                                + "<zeroOrMore><ref name='d'/></zeroOrMore></element></define></grammar>",
                        "<a><a/><a><a/></a></a>",
                        true),
                document(
                        "4.19 what nobody refers to",
                        "<grammar><start><element name='a'><empty/></element></start>"
                                + "<define name='d'><list><text/></list></define></grammar>",
                        "<a/>",
                        true),
                content(
                        "4.20 notAllowed",
                        "<choice><group><notAllowed/><element name='b'><empty/></element></group><text/></choice>",
                        "<b/>",
                        false),
                content(
                        "6.2.7 interleave",
                        "<interleave><group><element name='b'><empty/></element><element name='c'><empty/></element></group>"
                                + "<element name='d'><empty/></element></interleave>",
                        "<b/><d/><c/>",
                        true),
                content(
                        "6.2.7 interleave",
                        "<interleave><group><element name='b'><empty/></element><element name='c'><empty/></element></group>"
                                + "<element name='d'><empty/></element></interleave>",
                        "<c/><d/><b/>",
                        false),
                content("6.2.8 white space is nothing", "<element name='b'><empty/></element>", "\n <b/>\n", true),
                content("6.2.8 white space is nothing", "<empty/>", " <!-- x --> ", true),
                content("6.2.8 white space is a string", "<value type='string'> </value>", " ", true),
                content("6.2.8 white space is a string", "<value type='string'></value>", " ", false),
                content("6.2.8 no text is an empty string", "<data type='string'/>", "", true),
                content(
                        "6.2.8 no text is no integer",
                        "<data type='integer' datatypeLibrary='" + DatatypeLibrary.XSD + "'/>",
                        "",
                        false),
                content("6.2.8 comments do not divide text", "<value>one</value>", "o<!-- x -->ne", true),
                content(
                        "6.2.9 list",
                        "<list><value>1</value><oneOrMore><value>2</value></oneOrMore></list>",
                        " 1\n2 2 ",
                        true),
                content("6.2.9 list", "<list><value>1</value></list>", "11", false),
                content("6.2.9 empty list", "<list><zeroOrMore><value>1</value></zeroOrMore></list>", " ", true),
                content("6.2.9 except", "<data type='token'><except><value>b</value></except></data>", " b ", false),
                content(
                        "6.2.9 except",
                        "<data type='token'><except><value type='string'>b</value></except></data>",
                        " b ",
                        true));
    }

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @MethodSource("rules")
    void says(String section, String pattern, String document, boolean valid) throws Exception {
        int name =
                pattern.indexOf(' ') < 0 ? pattern.indexOf('>') : Math.min(pattern.indexOf(' '), pattern.indexOf('>'));
        String schema = pattern.substring(0, name) + " xmlns='" + RngReader.RNG + "'" + pattern.substring(name);
        files.put("main.rng", schema);
        files.put("/plain.rng", String.valueOf(files.get("plain.rng")));
        assertEquals(valid, JingReferee.of(files, "main.rng").isValid(document), "Jing");
        Grammar grammar = MemoryFiles.grammar(files);
        assertEquals(valid, Validator.isValid(SyntaxTree.parse(Text.of(document)), grammar));
    }
}
