package dev.virtsnap.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has a page, and what the page shows is so. */
class SyntaxPagesTest {

    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void theBadDocumentIsThatMistakeAndNoOther(SyntaxCode code) {
        List<Diagnostic> errors = SyntaxTree.parse(section(code, "Bad")).errors();
        assertFalse(errors.isEmpty());
        for (Diagnostic error : errors) {
            assertEquals(code.code(), error.code(), error.message());
        }
    }

    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void theGoodDocumentIsWellFormed(SyntaxCode code) {
        assertEquals(List.of(), SyntaxTree.parse(section(code, "Good")).errors());
    }

    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void everyFixFixesOnceAndForAll(SyntaxCode code) {
        Text bad = section(code, "Bad");
        List<Diagnostic> errors = SyntaxTree.parse(bad).errors();
        for (Diagnostic error : errors) {
            for (Fix fix : error.fixes()) {
                Text fixed = bad.with(fix.edits());
                List<Diagnostic> left = SyntaxTree.parse(fixed).errors();
                assertEquals(errors.size() - 1, left.size(), () -> fix + " leaves " + left);
            }
        }
    }

    /** A page promises {@code check --fix} exactly if some fix of its code is safe; its example or a case shows one. */
    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void whatTheExampleCanDoIsPromised(SyntaxCode code) {
        boolean safe = SyntaxTree.parse(section(code, "Bad")).errors().stream()
                .anyMatch(error -> error.fixes().stream().anyMatch(Fix::safe));
        assertTrue(!safe || page(code).contains("`virtsnap check --fix`"));
    }

    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void thePageHasItsForm(SyntaxCode code) {
        List<String> headings = new ArrayList<>();
        page(code).lines().filter(line -> line.startsWith("#")).forEach(headings::add);
        assertEquals(4, headings.size());
        assertTrue(headings.get(0).startsWith("# " + code.code() + ": "), headings.get(0));
        assertEquals(List.of("## Bad", "## Good", "## Fix"), headings.subList(1, 4));
    }

    @Test
    void noPageIsLeftOver() throws IOException, URISyntaxException {
        Path folder =
                Path.of(SyntaxCode.class.getResource("bad-name.md").toURI()).getParent();
        List<String> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
        assertEquals(
                Stream.of(SyntaxCode.values())
                        .map(SyntaxPagesTest::file)
                        .sorted()
                        .toList(),
                pages);
    }

    private static String file(SyntaxCode code) {
        return code.code().substring("xml/".length()) + ".md";
    }

    private static String page(SyntaxCode code) {
        try (InputStream in = SyntaxCode.class.getResourceAsStream(file(code))) {
            if (in == null) {
                throw new AssertionError("no page " + file(code));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Text section(SyntaxCode code, String heading) {
        String page = page(code);
        int from = page.indexOf("```xml\n", page.indexOf("## " + heading + "\n")) + "```xml\n".length();
        return Text.of(page.substring(from, page.indexOf("\n```", from) + 1));
    }
}
