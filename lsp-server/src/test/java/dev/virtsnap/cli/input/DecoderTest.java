package dev.virtsnap.cli.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Range;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {

    private static Document decode(byte[] bytes) {
        return Decoder.decode(Source.stdin("x"), bytes, bytes.length);
    }

    private static Document decode(String text, Charset charset) {
        return decode(text.getBytes(charset));
    }

    private static void check(Document document, String text, String encoding, String... places) {
        assertEquals(text, document.text().string());
        assertEquals(encoding, document.encoding().toString());
        assertEquals(
                List.of(places),
                document.diagnostics().stream()
                        .map(d -> d.range().start() + "-" + d.range().end() + " "
                                + d.severity().word() + " " + d.code())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void aMarkDecides(String charset) {
        check(
                decode("\ufeff<a>\u00e4\ud83d\ude00</a>", Charset.forName(charset)),
                "<a>\u00e4\ud83d\ude00</a>",
                charset);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void withoutAMarkTheFirstTagDecides(String charset) {
        check(decode("<a>\u00e4</a>", Charset.forName(charset)), "<a>\u00e4</a>", charset);
    }

    @Test
    void withoutAnythingItIsUtf8() {
        check(decode("<a>\u00e4</a>", StandardCharsets.UTF_8), "<a>\u00e4</a>", "UTF-8");
        check(decode("", StandardCharsets.UTF_8), "", "UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, ISO-8859-1",
        "iso-8859-15, ISO-8859-15",
        "windows-1252, windows-1252",
        "US-ASCII, US-ASCII",
        "Shift_JIS, Shift_JIS",
        "utf-8, UTF-8"
    })
    void aDeclarationIsHonoured(String declared, String charset) {
        String text = "<?xml version=\"1.0\" encoding='" + declared + "' ?><a/>";
        check(decode(text, Charset.forName(charset)), text, charset);
    }

    @Test
    void aDeclaredLatin1IsReadAsThat() {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>";
        check(decode(text, StandardCharsets.ISO_8859_1), text, "ISO-8859-1");
    }

    @Test
    void anUnknownEncodingIsSaidAtItsNameAndTheRestIsReadAllTheSame() {
        String text = "<?xml version='1.0' encoding='foo'?><a>\u00e9</a>";
        check(decode(text, StandardCharsets.UTF_8), text, "UTF-8", "30-33 error xml/unknown-encoding");
        check(decode(text, StandardCharsets.ISO_8859_1), text, "ISO-8859-1", "30-33 error xml/unknown-encoding");
    }

    @Test
    void aDeclarationThatLiesIsSaidAtItsName() {
        String wide = "<?xml version='1.0' encoding='UTF-16'?><a/>";
        check(decode(wide, StandardCharsets.UTF_8), wide, "UTF-8", "30-36 error xml/encoding-mismatch");
        String ebcdic = "<?xml version='1.0' encoding='IBM1047'?><a/>";
        check(decode(ebcdic, StandardCharsets.UTF_8), ebcdic, "UTF-8", "30-37 error xml/encoding-mismatch");
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a/>";
        check(
                decode("\ufeff" + latin, StandardCharsets.UTF_16LE),
                latin,
                "UTF-16LE",
                "30-40 error xml/encoding-mismatch");
        check(decode("\ufeff" + latin, StandardCharsets.UTF_8), latin, "UTF-8", "30-40 warning xml/encoding-mismatch");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16LE", "utf-16, UTF-16BE", "UTF-16BE, UTF-16BE", "UTF-8, UTF-8"})
    void aMarkMayBeDeclaredWithOrWithoutItsOrder(String declared, String charset) {
        String text = "<?xml version='1.0' encoding='" + declared + "'?><a/>";
        check(decode("\ufeff" + text, Charset.forName(charset)), text, charset);
    }

    @Test
    void eachRunOfInvalidBytesHasItsPlace() {
        byte[] bytes = "<a>1\u00e9\u00e8 2\u00e4</a>".getBytes(StandardCharsets.ISO_8859_1);
        Document document = decode(bytes);
        check(
                document,
                "<a>1\ufffd 2\ufffd</a>",
                "UTF-8",
                "4-5 error xml/invalid-bytes",
                "7-8 error xml/invalid-bytes");
        String first = document.diagnostics().get(0).message();
        assertTrue(first.startsWith("the byte 0xE9 at this place (byte 5 of the file) is not valid UTF-8"), first);
    }

    @Test
    void aReplacementCharacterThatIsReallyThereIsNoMistake() {
        check(decode("<a>\ufffd</a>", StandardCharsets.UTF_8), "<a>\ufffd</a>", "UTF-8");
    }

    @Test
    void aFloodOfInvalidBytesIsCutShort() {
        byte[] bytes = "\u00e9 ".repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
        List<Diagnostic> diagnostics = decode(bytes).diagnostics();
        assertEquals(21, diagnostics.size());
        assertEquals(new Range(1998, 1999), diagnostics.get(20).range());
        assertTrue(diagnostics.get(20).message().startsWith("980 more places"));
    }

    @Test
    void halfACharacterAtTheEndIsInvalid() {
        check(decode(new byte[] {'<', 'a', (byte) 0xC3}), "<a\ufffd", "UTF-8", "2-3 error xml/invalid-bytes");
    }

    /** Whatever the bytes are there is a text, and diagnostics lie in it. */
    @Property
    void decodingIsTotal(@ForAll byte[] bytes) {
        Document document = decode(bytes);
        for (Diagnostic diagnostic : document.diagnostics()) {
            assertTrue(diagnostic.range().end() <= document.text().length());
        }
    }

    /** What was decoded without complaint is encoded to the same bytes. */
    @Property
    void encodingGivesTheBytesBack(@ForAll String text, @ForAll boolean marked) {
        byte[] bytes = ((marked ? "\ufeff" : "<") + text).getBytes(StandardCharsets.UTF_8);
        Document document = decode(bytes);
        if (document.diagnostics().isEmpty()) {
            assertArrayEquals(bytes, document.encoding().encode(document.text().string()));
        }
    }
}
