import dev.virtsnap.language.schema.Blueprint;
import dev.virtsnap.language.schema.BlueprintCodec;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaSource;
import dev.virtsnap.language.schema.XsdWriter;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * Part of the build, not of the bundle: reads the RELAX NG grammar with the engine just compiled and writes what the bundle
 * embeds, the binary form and the XML Schema.
 *
 * <p>Arguments: the .rng, the folder for the XML Schema, the folder of the classes.
 */
final class EmbedGrammar {

    public static void main(String[] arguments) throws IOException {
        Path rng = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        try {
            // the datatypes are checked by the tests of the room that knows them
            Blueprint blueprint = Grammar.read(rng.toString(), EmbedGrammar::open, new Unchecked())
                    .blueprint();
            Files.createDirectories(target);
            writeClass(BlueprintCodec.encode(blueprint), Path.of(arguments[2]));
            Files.writeString(
                    target.resolve("domainsnapshot.xsd"),
                    XsdWriter.write(
                            blueprint,
                            "libvirt's domainsnapshot as XML Schema 1.0, made from virtsnap's RELAX NG grammar.\n"
                                    + "     It accepts more than that: what depends on the value of something else"
                                    + " cannot be said here."));
        } catch (SchemaException e) {
            e.problems().forEach(System.err::println);
            System.exit(1);
        }
    }

    /** Compiles a class GrammarBytes that holds the bytes over the one that holds none. */
    private static void writeClass(byte[] bytes, Path classes) throws IOException {
        StringBuilder source = new StringBuilder(
                "package dev.virtsnap.language.schema;\n"
                        + "final class GrammarBytes {\n    private GrammarBytes() {}\n    static String latin1() {\n        return \"");
        for (byte b : bytes) {
            // octal: javac would take the Unicode escape of a line end for a line end
            String octal = Integer.toOctalString(b & 0xFF);
            source.append('\\').append("000", octal.length(), 3).append(octal);
        }
        source.append("\";\n    }\n}\n");
        Path folder = Files.createTempDirectory("grammar");
        Path file = Files.writeString(folder.resolve("GrammarBytes.java"), source);
        // javac also refuses a constant that is too long for a class file
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-proc:none", "-d", classes.toString(), file.toString());
        Files.delete(file);
        Files.delete(folder);
        if (result != 0) {
            System.exit(1);
        }
    }

    private static SchemaSource.Document open(String href, String base) throws SchemaException {
        Path path = base == null ? Path.of(href) : Path.of(base).resolveSibling(href);
        try {
            return new SchemaSource.Document(path.toString(), Text.of(Files.readString(path)));
        } catch (IOException e) {
            throw new SchemaException(path.toString(), "The file cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Takes every type for existing. */
    private static final class Unchecked
            implements dev.virtsnap.language.schema.DatatypeLibrary, dev.virtsnap.language.schema.Datatype {
        @Override
        public dev.virtsnap.language.schema.Datatype datatype(
                String uri, String type, java.util.List<dev.virtsnap.language.schema.Parameter> parameters) {
            return this;
        }

        @Override
        public boolean accepts(String value, dev.virtsnap.language.schema.NamespaceScope scope) {
            return true;
        }

        @Override
        public boolean sameValue(
                String a,
                dev.virtsnap.language.schema.NamespaceScope scopeOfA,
                String b,
                dev.virtsnap.language.schema.NamespaceScope scopeOfB) {
            return a.equals(b);
        }

        @Override
        public String words() {
            return "a value";
        }
    }
}
