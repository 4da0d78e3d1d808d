package dev.virtsnap.language.xerces.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

    /** Each of these makes a matcher that backtracks try an exponential number of ways, or overflow the stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {"(a+)+b", "(a|a)*b", "(a*)*b", "((a|aa)+)+b", "(.*a){12}b", "(a|b|ab)*bc", "(a?){40}a{40}b"})
    void evilPatternsTakeLinearTime(String pattern) throws RegexException {
        Regex regex = Regex.of(pattern);
        String many = "a".repeat(200_000);
        assertTimeout(Duration.ofSeconds(20), () -> assertFalse(regex.matches(many)));
    }

    /** One more than a thousand states: what is not remembered is still right. */
    @Test
    void aPatternWithMoreStatesThanAreKeptIsStillRight() throws RegexException {
        Regex regex = Regex.of("[ab]*a[ab]{14}");
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
            boolean expected = 14 < text.length() && text.charAt(text.length() - 15) == 'a';
            if (i % 97 == 0) {
                assertEquals(expected, regex.matches(text.toString()), "length " + text.length());
            }
        }
    }

    @Test
    void longRepetitionsAreCounted() throws RegexException {
        Regex regex = Regex.of("[a-z]{2,65535}");
        assertFalse(regex.matches("x"));
        assertTrue(regex.matches("xy"));
        assertTrue(regex.matches("x".repeat(65535)));
        assertFalse(regex.matches("x".repeat(65536)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a{1000}){1000}){1000}", "a{0,200000}", "(a?b?){100000}"})
    void whatRepeatsTooMuchIsRefused(String pattern) {
        String message =
                assertThrows(RegexException.class, () -> Regex.of(pattern)).getMessage();
        assertEquals("The pattern '" + pattern + "' repeats too much: smaller numbers in '{…}' are needed.", message);
    }

    @Test
    void nothingOftenIsNothing() throws RegexException {
        assertTrue(Regex.of("((x{0}){2000000000}){2000000000}").matches(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a; has no ')' for the '(', at character 1.",
                "ab); has a ')' without its '(', at character 3.",
                "x[a-; has a range without its last character, at character 5.",
                "x[a; has no ']' for the '[', at character 2.",
                "a{3; has no '}' for its '{', at character 4.",
                "a{5,3}; asks for at least 5 and at most 3, at character 6.",
                "*a; has nothing to repeat before '*'; write '\\*' for the character, at character 1.",
                "\\q; has the unknown escape '\\q'; write a backslash as '\\\\', at character 3.",
                "[a-b-c]; has a '-' between others in a character class; write '\\-' for the character, at character 5.",
                "[z-a]; has a range that ends before it starts, at character 2.",
                "\\p{Xy}; asks for the unknown character category 'Xy', at character 7.",
                "é\\p{IsX}; asks for the unknown Unicode block 'X', at character 9."
            })
    void anErrorSaysWhatAndWhere(String line) {
        int separator = line.indexOf("; ");
        String pattern = line.substring(0, separator);
        String message =
                assertThrows(RegexException.class, () -> Regex.of(pattern)).getMessage();
        assertEquals("The pattern '" + pattern + "' " + line.substring(separator + 2), message);
    }

    @Test
    void groupsInGroupsAreLimited() {
        assertThrows(RegexException.class, () -> Regex.of("(".repeat(100_000)));
        assertThrows(RegexException.class, () -> Regex.of("[a-".repeat(100_000)));
    }

    @Test
    void aComplementIsOfTheWholeClass() throws RegexException {
        assertFalse(Regex.of("[^\\d\\p{Lu}]").matches("A"));
        assertTrue(Regex.of("[^\\d\\p{Lu}]").matches("a"));
        assertTrue(Regex.of("[^a-z-[b]]").matches("A"));
    }

    @Test
    void threadsShareARegex() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 50; round++) {
                Regex regex = Regex.of("([0-9a-f]{2}:)*x|[é中]+y|(a|b)*abb");
                Callable<Integer> all = () -> {
                    int matched = 0;
                    for (int i = 0; i < 500; i++) {
                        matched += regex.matches(
                                        "0f:" + Integer.toHexString(256 + i).substring(1) + ":x")
                                ? 1
                                : 0;
                        matched += regex.matches("é中".repeat(i % 7 + 1) + "y") ? 1 : 0;
                        matched += regex.matches(Integer.toBinaryString(i)
                                                .replace('0', 'a')
                                                .replace('1', 'b') + "abb")
                                ? 1
                                : 0;
                    }
                    return matched;
                };
                List<Future<Integer>> results = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    results.add(threads.submit(all));
                }
                for (Future<Integer> result : results) {
                    assertEquals(3 * 500, result.get());
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
