package dev.virtsnap.language.ide;

import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Rule;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.schema.SchemaCode;
import dev.virtsnap.language.syntax.SyntaxCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the page that explains the code of a diagnostic, among the resources of the package that reports it. */
public final class Pages {

    /** The codes of comments about the use of a document and about findings. */
    private static final List<String> OF_COMMENTS = List.of(Directive.CODE, Suppressions.CODE, Suppressions.UNUSED);

    private Pages() {}

    /** All codes that an analysis can report: of comments, of the syntax, of the schema, of the rules. */
    public static List<String> codes() {
        List<String> codes = new ArrayList<>(OF_COMMENTS);
        for (SyntaxCode code : SyntaxCode.values()) {
            codes.add(code.code());
        }
        for (SchemaCode code : SchemaCode.values()) {
            codes.add(code.code());
        }
        for (Rule rule : Rules.all()) {
            codes.add(rule.id());
        }
        return codes;
    }

    /** The page of a code, which is read when it is asked for; null if there is none. */
    public static @Nullable Page of(String code) {
        String path = path(code);
        if (path == null) {
            return null;
        }
        try (InputStream in = Pages.class.getResourceAsStream("/dev/virtsnap/language/" + path + ".md")) {
            return in == null ? null : Page.read(code, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the page of " + code + " cannot be read", e);
        }
    }

    private static @Nullable String path(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
            if (!plain && c != '-' && c != '/') {
                return null;
            }
        }
        if (code.startsWith("xml/")) {
            return "syntax/" + code.substring("xml/".length());
        }
        if (code.startsWith("virtsnap/")) {
            return "ide/" + code.substring("virtsnap/".length());
        }
        return code.startsWith("schema/") ? code : "rules/" + code;
    }
}
