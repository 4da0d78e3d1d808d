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

    private static final String TITLE = "title: ";

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
        try (InputStream in = codes().contains(code) ? open(code) : null) {
            return in == null ? null : read(code, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page begins with lines {@code key: value} between two of {@code ---}; one of them is the title. */
    private static Explanation read(String code, String file) {
        int end = file.indexOf("\n---\n");
        int title = file.indexOf("\n" + TITLE);
        if (!file.startsWith("---\n") || end < 0 || title < 0 || end < title) {
            throw new IllegalStateException("the page of " + code + " does not begin with its title");
        }
        String words = file.substring(title + 1 + TITLE.length(), file.indexOf('\n', title + 1));
        return new Explanation(code, words, file.substring(end + "\n---\n".length()).stripLeading());
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
