package dev.virtsnap.cli.input;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a document into characters, as XML 1.0 says: a byte order mark decides, else the declaration, else
 * it is UTF-8.
 *
 * <p>It always gives a text, so that the rest of the document is checked too; what was wrong with the bytes comes with it.
 */
public final class Decoder {

    private Decoder() {}

    /** Decodes the first {@code length} of {@code bytes}. */
    public static Document decode(Source source, byte[] bytes, int length) {
        Encoding seen = Encoding.sniff(bytes, length);
        return seen == null ? decodeDeclared(source, bytes, length) : decodeSeen(source, bytes, length, seen);
    }

    private static Document decodeSeen(Source source, byte[] bytes, int length, Encoding encoding) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String string = InvalidBytes.decode(bytes, length, encoding, diagnostics);
        Declaration declaration = Declaration.in(string);
        if (declaration != null && !declaration.names(encoding)) {
            diagnostics.add(0, marked(declaration, encoding));
        }
        return new Document(source, Text.of(string), encoding, diagnostics);
    }

    private static Document decodeDeclared(Source source, byte[] bytes, int length) {
        Declaration declaration = Declaration.in(head(bytes, length));
        if (declaration == null) {
            return plain(source, bytes, length, Encoding.UTF_8, null);
        }
        Charset charset = declaration.charset();
        if (charset == null) {
            return guess(source, bytes, length, declaration, "xml/unknown-encoding", unknown(declaration));
        }
        Encoding encoding = Encoding.of(charset);
        if (encoding.isWide() || !agrees(declaration, bytes, length, charset)) {
            return guess(source, bytes, length, declaration, "xml/encoding-mismatch", narrow(declaration));
        }
        return plain(source, bytes, length, encoding, null);
    }

    /** Whether the declaration still reads itself when it is decoded by what it declares: ASCII does not in EBCDIC. */
    private static boolean agrees(Declaration declaration, byte[] bytes, int length, Charset charset) {
        int first = Math.min(length, declaration.range().end());
        return charset.equals(StandardCharsets.UTF_8)
                || new String(bytes, 0, first, charset)
                        .equals(new String(bytes, 0, first, StandardCharsets.ISO_8859_1));
    }

    /** Decodes what does not say truly how it is encoded: as UTF-8 where it is that, else byte by byte. */
    private static Document guess(
            Source source, byte[] bytes, int length, Declaration declaration, String code, String message) {
        List<Diagnostic> none = new ArrayList<>();
        InvalidBytes.decode(bytes, length, Encoding.UTF_8, none);
        Diagnostic diagnostic = Diagnostic.error(code, declaration.range(), message);
        if (none.isEmpty()) {
            Edit edit = Edit.replace(declaration.range(), "UTF-8");
            Fix fix = Fix.safe("Replace '" + declaration.name() + "' by 'UTF-8', which the document is in", edit);
            return plain(source, bytes, length, Encoding.UTF_8, diagnostic.fixedBy(fix));
        }
        return plain(source, bytes, length, Encoding.of(StandardCharsets.ISO_8859_1), diagnostic);
    }

    private static Document plain(
            Source source, byte[] bytes, int length, Encoding encoding, @Nullable Diagnostic first) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (first != null) {
            diagnostics.add(first);
        }
        String string = InvalidBytes.decode(bytes, length, encoding, diagnostics);
        return new Document(source, Text.of(string), encoding, diagnostics);
    }

    private static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, Declaration.LONGEST), StandardCharsets.ISO_8859_1);
    }

    private static String unknown(Declaration declaration) {
        return "the encoding '" + declaration.name() + "' is not known; save the document as UTF-8 and declare that";
    }

    private static String narrow(Declaration declaration) {
        return "the declaration says '" + declaration.name()
                + "', but this is not how the document is encoded; libvirt refuses it";
    }

    private static Diagnostic marked(Declaration declaration, Encoding encoding) {
        Charset declared = declaration.charset();
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8) || StandardCharsets.UTF_8.equals(declared);
        String name = encoding.isWide() ? encoding.toString().substring(0, 6) : "UTF-8";
        String message = "the declaration says '" + declaration.name()
                + "', but the first bytes of the document show it to be " + name;
        Fix fix = Fix.safe(
                "Replace '" + declaration.name() + "' by '" + name + "'", Edit.replace(declaration.range(), name));
        // libxml2, and with it libvirt, goes by the mark in these cases and says nothing
        Severity severity = utf8 ? Severity.WARNING : Severity.ERROR;
        return Diagnostic.of("xml/encoding-mismatch", severity, declaration.range(), message)
                .fixedBy(fix);
    }
}
