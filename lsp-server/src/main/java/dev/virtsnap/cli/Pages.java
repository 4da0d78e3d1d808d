package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.report.Explanation;
import dev.virtsnap.cli.report.Explanations;
import dev.virtsnap.language.ide.Suppressions;
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

    private static final String HEADING = "# ";

    private Pages() {}

    /** All codes there are: of bytes, comments and syntax, of the schema, of the rules. */
    static List<String> codes() {
        List<String> codes = new ArrayList<>(OF_BYTES);
        for (SyntaxCode code : SyntaxCode.values()) {
            codes.add(code.code());
        }
        codes.sort(null);
        for (String code : dev.virtsnap.language.ide.Pages.codes()) {
            if (!code.startsWith("xml/")) {
                codes.add(code);
            }
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

    /** The pages of rules begin with lines {@code key: value} between two of {@code ---}; all have a first heading. */
    private static Explanation read(String code, String file) {
        int end = file.startsWith("---\n") ? file.indexOf("\n---\n") + "\n---\n".length() : 0;
        String page = file.substring(end).stripLeading();
        int line = page.indexOf('\n');
        if (!page.startsWith(HEADING) || line < 0) {
            throw new IllegalStateException("the page of " + code + " does not begin with a heading");
        }
        String heading = page.substring(HEADING.length(), line);
        // "schema/wrong-root: the root has another name"
        boolean named = heading.startsWith(code + ": ");
        return new Explanation(code, named ? heading.substring(code.length() + 2) : heading, page);
    }

    private static @Nullable InputStream open(String code) {
        String file = code.substring(code.indexOf('/') + 1) + ".md";
        if (OF_BYTES.contains(code)) {
            return Document.class.getResourceAsStream(file);
        }
        if (code.startsWith("xml/")) {
            return SyntaxCode.class.getResourceAsStream(file);
        }
        if (code.startsWith("virtsnap/")) {
            return Suppressions.class.getResourceAsStream(file);
        }
        return (code.startsWith("schema/") ? SchemaCode.class : Rules.class).getResourceAsStream(file);
    }
}
