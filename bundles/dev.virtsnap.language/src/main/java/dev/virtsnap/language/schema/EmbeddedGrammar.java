package dev.virtsnap.language.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The built-in grammar of {@code <domainsnapshot>}, which comes with this bundle: the same file, the same answer everywhere. */
public final class EmbeddedGrammar {

    private EmbeddedGrammar() {}

    /** The grammar; each call reads its binary form, which takes about a millisecond once warm. */
    public static Grammar load(DatatypeLibrary types) {
        String latin1 = GrammarBytes.latin1();
        if (latin1.isEmpty()) {
            throw new IllegalStateException("this build of virtsnap lacks its grammar");
        }
        return Grammar.of(BlueprintCodec.decode(latin1.getBytes(StandardCharsets.ISO_8859_1)), types);
    }

    /** The same as XML Schema 1.0, for tools that know nothing else; see {@link XsdWriter} for what it cannot say. */
    public static String xsd() {
        return new String(resource("domainsnapshot.xsd"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = EmbeddedGrammar.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build of virtsnap lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
