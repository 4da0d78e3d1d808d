package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaChoiceTest {

    private final Path folder;

    SchemaChoiceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path put(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(folder.resolve(name), text);
    }

    private Ran check(Path schema) throws IOException {
        return Ran.of(
                "check",
                "--format",
                "concise",
                "--schema",
                schema.toString(),
                put("clean.xml", Samples.CLEAN).toString());
    }

    private static String grammar(String content) {
        return "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n" + content + "\n</grammar>\n";
    }

    @Test
    void theInstalledOneIsLibvirts() throws IOException {
        Path file = put("a.xml", Samples.TYPO);

        Ran clean = Ran.of(
                "check", "--schema", "installed", put("b.xml", Samples.CLEAN).toString());
        Ran ran = Ran.of("check", "--schema", "installed", "--format", "concise", file.toString());

        assertEquals(0, clean.code(), clean.out() + clean.err());
        assertTrue(ran.out().contains("[schema/unknown-element]"), ran.out() + ran.err());
    }

    @Test
    void anyRelaxNgSchemaDoesAndItsIncludesAreFoundBesideIt() throws IOException {
        put(
                "parts/in the middle.rng",
                grammar(
                        "<define name='content'><zeroOrMore><element><anyName/><text/></element></zeroOrMore></define>"));
        Path schema = put(
                "a.rng",
                grammar("<include href='parts/in%20the%20middle.rng'/>"
                        + "<start><element name='domainsnapshot'><ref name='content'/></element></start>"));

        assertEquals(0, check(schema).code(), check(schema).err());
    }

    @Test
    void aBadSchemaIsSaidWithItsOwnPlaces() throws IOException {
        Path schema = put("bad.rng", grammar("<start><ref name='nowhere'/></start>"));

        Ran ran = check(schema);

        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(
                ran.err().startsWith("virtsnap: the schema '" + schema + "' cannot be used:\n" + schema + ":2:"),
                ran.err());
        assertTrue(ran.err().contains("nowhere"), ran.err());
    }

    @Test
    void nothingIsReadFromANetwork() throws IOException {
        Path schema = put("a.rng", grammar("<include href='http://localhost:1/b.rng'/>"));

        Ran ran = check(schema);

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("virtsnap reads nothing from a network"), ran.err());
        assertTrue(ran.err().contains("a.rng:2:"), ran.err());
    }

    @Test
    void aMissingSchemaIsSaid() throws IOException {
        Ran ran = check(folder.resolve("none.rng"));

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("there is no file '" + folder + "/none.rng'"), ran.err());
    }

    @Test
    void aCompactSchemaIsToldHowToBeConverted() throws IOException {
        Path schema = put("a.rnc", "start = element domainsnapshot { text }");

        assertEquals(
                "virtsnap: '" + schema
                        + "' is in RELAX NG's compact syntax, which virtsnap does not read; convert it: trang " + schema
                        + " " + folder + "/a.rng\n",
                check(schema).err());
    }

    @Test
    void anythingElseIsToldWhatItCanBe() throws IOException {
        Ran ran = check(Path.of("intsalled"));

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("virtsnap: --schema is 'embedded', 'installed', or a file"), ran.err());
    }

    private static String xsd(String content) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n" + content + "\n</xs:schema>\n";
    }

    @Test
    void anXmlSchemaDoesToo() throws IOException {
        put(
                "types.xsd",
                xsd("<xs:simpleType name='word'><xs:restriction base='xs:token'><xs:pattern value='[a-z-]+'/>"
                        + "</xs:restriction></xs:simpleType>"));
        Path schema = put(
                "a.xsd",
                xsd(
                        "<xs:include schemaLocation='types.xsd'/><xs:element name='domainsnapshot'><xs:complexType><xs:sequence>"
                                + "<xs:element name='name' type='word'/><xs:element name='description' type='xs:integer'/>"
                                + "</xs:sequence></xs:complexType></xs:element>"));

        Ran ran = check(schema);

        assertEquals(1, ran.code(), ran.err());
        assertTrue(
                ran.out().contains("clean.xml:3:16: error: ") && ran.out().contains("[schema/invalid-value]"),
                ran.out());
    }

    @Test
    void whatAnXmlSchemaAsksForAndWeDoNotCheckIsSaid() throws IOException {
        Path schema = put(
                "a.xsd",
                xsd(
                        "<xs:element name='domainsnapshot'><xs:complexType><xs:sequence>"
                                + "<xs:element name='name'/><xs:element name='description'/></xs:sequence></xs:complexType>"
                                + "<xs:unique name='once'><xs:selector xpath='name'/><xs:field xpath='.'/></xs:unique></xs:element>"));

        Ran ran = check(schema);

        assertEquals(0, ran.code(), ran.out());
        assertTrue(ran.err().startsWith("virtsnap: " + schema + ":2:"), ran.err());
    }

    @Test
    void aBadXmlSchemaIsSaidWithItsOwnPlaces() throws IOException {
        Path schema = put("bad.xsd", xsd("<xs:element name='domainsnapshot' type='nowhere'/>"));

        Ran ran = check(schema);

        assertEquals(2, ran.code());
        assertTrue(
                ran.err().startsWith("virtsnap: the schema '" + schema + "' cannot be used:\n" + schema + ":2:"),
                ran.err());
    }

    @Test
    void ourOwnXmlSchemaAcceptsWhatIsValid() throws IOException {
        Path schema = put("own.xsd", Ran.of("schema", "--format", "xsd").out());

        Ran ran = Ran.of("check", "--schema", schema.toString(), "../schemas/examples/valid");

        assertEquals(0, ran.code(), ran.out() + ran.err());
    }
}
