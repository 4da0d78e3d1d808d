package dev.virtsnap.cli;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaSource;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files of a schema, on this machine only. Their URIs are their paths as a person would write them, so that messages
 * show what an editor opens.
 */
final class SchemaFiles implements SchemaSource {

    @Override
    public Document open(String href, @Nullable String baseUri) throws SchemaException {
        String path = resolve(href, baseUri);
        try {
            dev.virtsnap.cli.input.Document file = read(path);
            for (Diagnostic diagnostic : file.diagnostics()) {
                if (diagnostic.severity() == Severity.ERROR) {
                    throw new SchemaException(path, diagnostic.message());
                }
            }
            return new Document(path, file.text());
        } catch (Unreadable e) {
            throw new SchemaException(path, e.sentence());
        }
    }

    private static dev.virtsnap.cli.input.Document read(String path) throws Unreadable {
        dev.virtsnap.cli.input.Document file = ByteReader.read(Source.named(path), InputStream.nullInputStream());
        if (file == null) {
            throw new IllegalStateException("a named file is never left out");
        }
        return file;
    }

    private static String resolve(String href, @Nullable String baseUri) throws SchemaException {
        String scheme = scheme(href);
        if (!scheme.isEmpty() && !scheme.equals("file")) {
            throw new SchemaException(
                    href,
                    "'" + href
                            + "' is not on this machine, and virtsnap reads nothing from a network; get a copy of the"
                            + " file and refer to that");
        }
        String path = scheme.isEmpty() ? href : href.substring("file:".length());
        if (path.startsWith("//")) {
            path = path.substring(path.indexOf('/', 2) < 0 ? path.length() : path.indexOf('/', 2));
        }
        if (baseUri == null || path.startsWith("/")) {
            return path;
        }
        Path base = Path.of(baseUri).resolveSibling(decoded(path)).normalize();
        return base.toString();
    }

    /** The part of a URI before its colon, in lower case; empty for a relative one. */
    private static String scheme(String href) {
        int colon = href.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = href.charAt(i);
            boolean letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
            if (!letter && (i == 0 || (!Character.isDigit(c) && "+-.".indexOf(c) < 0))) {
                return "";
            }
        }
        return 0 < colon ? href.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    }

    /** A URI's path with {@code %20} and the like read as what they stand for. */
    private static String decoded(String path) {
        return path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
