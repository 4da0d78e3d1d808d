package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents on the pages of the codes about bytes, in the encodings that the pages speak of. */
class BytePagesTest {

    @ParameterizedTest
    @CsvSource({
        "xml/invalid-bytes, ISO-8859-1",
        "xml/unknown-encoding, UTF-8",
        "xml/encoding-mismatch, UTF-8",
    })
    void theBadDocumentHasTheCodeAndTheGoodOneNothing(String code, String charset) {
        String page = Objects.requireNonNull(Pages.INSTANCE.of(code)).page();

        Ran bad = check(page, "## Bad", Charset.forName(charset));
        Ran good = check(page, "## Good", Charset.forName(charset));

        assertEquals(1, bad.out().lines().count(), bad.out());
        assertTrue(bad.out().endsWith("[" + code + "]\n"), bad.out());
        assertEquals("", good.out());
    }

    private static Ran check(String page, String heading, Charset charset) {
        int start = page.indexOf("```xml\n", page.indexOf(heading)) + "```xml\n".length();
        String document = page.substring(start, page.indexOf("```", start));
        return Ran.withInput(document.getBytes(charset), "check", "--format", "concise", "-");
    }
}
