package dev.virtsnap.language.syntax;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Parsing is total and lossless. */
class TotalityTest {

    private static final String[] FRAGMENTS = {
        "<",
        ">",
        "</",
        "/>",
        "/",
        "=",
        "'",
        "\"",
        "&",
        ";",
        "!",
        "?",
        "-",
        "--",
        "[",
        "]",
        "]]>",
        " ",
        "\n",
        "\r\n",
        "\t",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?",
        "?>",
        "<?xml",
        "<?xml version='1.0'?>",
        "<!DOCTYPE",
        "<!DOCTYPE a [",
        "]>",
        "<!ENTITY e 'x'>",
        "<a>",
        "</a>",
        "<a/>",
        "<b ",
        "<b>",
        "</b>",
        "<ab>",
        "</ab>",
        "<a:b>",
        "</a:b>",
        "a",
        "b",
        "ab",
        "a='",
        "b=\"",
        "a='b'",
        " a='b'",
        "xmlns",
        "xmlns:a='u'",
        "xmlns=''",
        " xmlns:b='u'",
        "a:c='1'",
        "b:c='1'",
        "&lt;",
        "&amp",
        "&#65;",
        "&#x0;",
        "&e;",
        "text",
        "é",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "\u0000",
        "\uFEFF",
        "\uFFFE",
        "1",
        ".",
        ":"
    };

    @Property(tries = 3000)
    void randomFragments(@ForAll("fragments") List<String> fragments) {
        Invariants.check(String.join("", fragments));
    }

    @Property(tries = 500)
    void randomStrings(@ForAll String string) {
        Invariants.check(string);
    }

    @Provide
    Arbitrary<List<String>> fragments() {
        return Arbitraries.of(FRAGMENTS).list().ofMaxSize(40);
    }

    @Test
    void nothing() {
        Invariants.check("");
    }
}
