package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandmarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a>\\n <b  c='d'\\n\\te='f'/></a> | d | a/b <b c='d' e='f'/> d",
                "<a><b>some  text</b></a>          | some  text | a/b <b> some text",
                "<a><b/></a>                       | b | a/b <b/> b",
                "text<a/>                          | text | text",
            })
    void itIsOneLineOfNamesTagAndWords(String document, String about, String landmark) {
        assertEquals(landmark, of(document.replace("\\n", "\n").replace("\\t", "\t"), about));
    }

    @Test
    void depthAndLengthAreBounded() {
        String deep = "<a>".repeat(100_000) + "<b c='" + "x".repeat(1000) + "'>here";
        assertEquals("a/".repeat(11) + "b <b c='" + "x".repeat(194) + " here", of(deep, "here"));
    }

    @Test
    void theSameElsewhereIsAnother() {
        assertNotEquals(of("<a><b c='1'/></a>", "1"), of("<a><d><b c='1'/></d></a>", "1"));
        assertNotEquals(of("<a><b c='1' d='2'/></a>", "1"), of("<a><b c='1' d='3'/></a>", "1"));
    }

    private static String of(String document, String about) {
        int start = document.indexOf(about);
        Range range = new Range(start, start + about.length());
        return Landmark.of(SyntaxTree.parse(Text.of(document)), Diagnostic.error("SNAP010", range, "wrong"));
    }
}
