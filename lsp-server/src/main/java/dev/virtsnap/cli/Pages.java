package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.report.Explanation;
import dev.virtsnap.cli.report.Explanations;
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

/** The pages of the codes. Each lies in the package that reports the code. */
final class Pages implements Explanations {

    static final Pages INSTANCE = new Pages();

    /** The codes of the door that reads. */
    private static final List<String> OF_BYTES =
            List.of("xml/encoding-mismatch", "xml/invalid-bytes", "xml/unknown-encoding");

    private static final String TITLE = "# ";

    private Pages() {}

    /** All codes there are: of bytes and syntax, of the schema, of the rules. */
    static List<String> codes() {
        List<String> codes = new ArrayList<>(OF_BYTES);
        for (SyntaxCode code : SyntaxCode.values()) {
            codes.add(code.code());
        }
        codes.sort(null);
        for (SchemaCode code : SchemaCode.values()) {
            codes.add(code.code());
        }
        for (Rule rule : Rules.all()) {
            codes.add(rule.id());
        }
        return codes;
    }

    @Override
    public @Nullable Explanation of(String code) {
        if (!codes().contains(code)) {
            return null;
        }
        String page = read(code);
        int end = page.indexOf('\n');
        String title = page.substring(page.startsWith(TITLE) ? TITLE.length() : 0, end < 0 ? page.length() : end);
        // "# SNAP010: what is wrong"
        String words = title.startsWith(code) ? title.substring(code.length()) : title;
        int start = 0;
        while (start < words.length() && ": ".indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        return new Explanation(code, words.substring(start), page);
    }

    private static String read(String code) {
        try (InputStream in = open(code)) {
            if (in == null) {
                throw new IllegalStateException("no page for " + code);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String code) {
        String file = code.substring(code.indexOf('/') + 1) + ".md";
        if (OF_BYTES.contains(code)) {
            return Document.class.getResourceAsStream(file);
        }
        if (code.startsWith("xml/")) {
            return SyntaxCode.class.getResourceAsStream(file);
        }
        return (code.startsWith("schema/") ? SchemaCode.class : Rules.class).getResourceAsStream(file);
    }
}
