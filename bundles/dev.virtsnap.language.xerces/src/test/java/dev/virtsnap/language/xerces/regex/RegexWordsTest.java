package dev.virtsnap.language.xerces.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexWordsTest {

    private static final Path LIBVIRT = Path.of("/usr/share/libvirt/schemas");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-fA-F0-9]{32} -> 32 hexadecimal digits",
                "[0-9A-Fa-f]{1} -> 1 hexadecimal digit",
                "[a-zA-Z0-9_\\-]+ -> at least 1 letter, digit, '_' or '-'",
                "[a-zA-Z0-9_\\.\\+\\- ]* -> any number of letters, digits, '_', spaces, '+', '-' or '.'",
                "[^,]{0,12} -> at most 12 characters other than ','",
                "[^/\\n]+ -> at least 1 character other than line breaks or '/'",
                ".+ -> at least 1 character in one line",
                ".* -> any text in one line",
                "[0-9]+ -> a whole number",
                "-?[0-9]+ -> an integer",
                "[0-9]{1,5} -> 1 to 5 digits",
                "[0-7]{3} -> 3 octal digits",
                "(0x)?[0-9a-fA-F]{1,4} -> optionally '0x', then 1 to 4 hexadecimal digits",
                "(0x)?[0-3] -> optionally '0x', then 1 character from '0' to '3'",
                "vlan[a-z]{0,8} -> 'vlan', then at most 8 lower-case letters",
                "(vepa|bridge|private|passthrough) -> one of 'vepa', 'bridge', 'private' or 'passthrough'",
                "(tcp)|(udp) -> 'tcp' or 'udp'",
                "-1 -> '-1'",
                "([Ff][Aa][Ll][Ss][Ee]|0) -> 'false' (upper or lower case) or '0'",
                "[rR]eply -> 'Reply' or 'reply'",
                "(/|[a-zA-Z]:\\\\).+ -> an absolute path",
                "([A-Za-z]:\\\\|/).+ -> text that matches the pattern '([A-Za-z]:\\\\|/).+'",
                "/.* -> an absolute path",
                "[a-fA-F0-9]{8}\\-([a-fA-F0-9]{4}\\-){3}[a-fA-F0-9]{12} -> a UUID such as '6c3aa39e-3d1f-4c36-8a5b-0e5c9a4c1f00'",
                "[a-fA-F0-9]{2}(:[a-fA-F0-9]{2}){5} -> a MAC address such as '52:54:00:12:34:56'",
                "[a-z]{2}(,[a-z]{2}){5} -> 6 times 2 lower-case letters, separated by ','",
                "(a|b)(,(a|b))* -> at least 1 times 'a' or 'b', separated by ','",
                "[0-9]+\\.[0-9]+ -> at least 1 digit, then '.', then at least 1 digit",
                "\\[[^\\]]+\\] -> '[', then at least 1 character other than ']', then ']'",
                "'?x -> at most 1 apostrophe, then 'x'",
                "(a*b)* -> text that matches the pattern '(a*b)*'",
                "\\p{Lu}+ -> text that matches the pattern '\\p{Lu}+'",
                "() -> nothing",
            })
    void aPatternInWords(String line) throws RegexException {
        int arrow = line.indexOf(" -> ");
        assertEquals(
                line.substring(arrow + 4), Regex.of(line.substring(0, arrow)).words());
    }

    @Test
    void aLongPatternIsCut() throws RegexException {
        String words = Regex.of("(ab*)*".repeat(100)).words();
        assertTrue(words.endsWith("…'") && words.length() < 250, words);
    }

    /** What libvirt's own grammars ask of people: most of it can be said. */
    @Test
    void mostOfLibvirtsPatternsCanBeSaid() throws IOException, RegexException {
        Set<String> patterns = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(LIBVIRT, "*.rng")) {
            for (Path file : files) {
                Matcher found =
                        Pattern.compile("<param name=\"pattern\">([^<&]*)<").matcher(Files.readString(file));
                while (found.find()) {
                    patterns.add(found.group(1));
                }
            }
        }
        int said = 0;
        for (String pattern : patterns) {
            said += Regex.of(pattern).words().contains("pattern") ? 0 : 1;
        }
        assertTrue(80 < patterns.size(), patterns.size() + " patterns");
        assertTrue(2 * patterns.size() / 3 < said, said + " of " + patterns.size() + " said in words");
    }
}
