package dev.virtsnap.language.xerces.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.thaiopensource.datatype.xsd.DatatypeLibraryFactoryImpl;
import dev.virtsnap.language.schema.DatatypeLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.xerces.impl.xpath.regex.ParseException;
import org.apache.xerces.impl.xpath.regex.RegularExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaxng.datatype.Datatype;
import org.relaxng.datatype.DatatypeBuilder;
import org.relaxng.datatype.DatatypeException;

/** The same patterns and texts before Xerces, Jing and us. */
class RegexRefereeTest {

    private static final String[] ATOMS = {
        "a",
        "b",
        "[ab]",
        "[^a]",
        ".",
        "\\d",
        "\\s",
        "\\w",
        "\\.",
        "[a-c]",
        "[\\d\\-]",
        "\\p{L}",
        "[a-z-[b]]",
        "-",
        "[-a]",
        "[a-]",
        "\\i",
        "\\c",
        "[^\\s]",
        "\\S",
        "é",
        "\\p{Lu}",
        "\\P{Nd}"
    };
    private static final String[] QUANTIFIERS = {"", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}"};
    private static final String CHARACTERS = "aaabbcABz019 .-_:é\n\tñ中٣";

    /** Well-formed for Xerces: it takes any escape that it does not know for the letter, which the grammar (F.1.1) forbids. */
    private static final Set<String> ONLY_XERCES = Set.of("\\q", "\\$", "\\0", "\\p{Cs}", "a{99999999999}");

    /**
     * Not well-formed for Jing: it wants a hyphen escaped even at the ends of a class, where XML Schema Part 2 (second
     * edition, appendix F.1) says that it is a valid range.
     */
    private static final Set<String> NOT_JING = Set.of("[a-]", "[-a]", "[-]", "[a-c-]", "[^-]", "[^-a]", "[\\d-]");

    @Test
    void randomPatternsMatchAsInXerces() {
        Random random = new Random(20240501);
        int matched = 0;
        int judged = 0;
        for (int i = 0; i < 4000; i++) {
            String pattern = pattern(random, 0);
            RegularExpression theirs = xerces(pattern);
            Regex ours = ours(pattern);
            assertEquals(theirs != null, ours != null, pattern);
            for (int k = 0; k < 25 && theirs != null && ours != null; k++) {
                String text = text(random);
                boolean expected = theirs.matches(text);
                assertEquals(expected, ours.matches(text), () -> "'" + pattern + "' on '" + text + "'");
                judged++;
                matched += expected ? 1 : 0;
            }
        }
        assertTrue(80_000 < judged && 8_000 < matched, judged + " judged, " + matched + " matched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                ")",
                "a)",
                "(a",
                "[",
                "[]",
                "[^]",
                "a]",
                "a}",
                "{",
                "a{",
                "a{}",
                "a{,2}",
                "a{2",
                "a{2,1}",
                "a{2,}",
                "a**",
                "a+?",
                "*",
                "|",
                "a|",
                "()",
                "()*",
                "a||b",
                "\\",
                "\\q",
                "\\$",
                "$",
                "^",
                "^a$",
                "\\^",
                "[^^]",
                "[a^]",
                "[\\^a]",
                "[a-]",
                "[-a]",
                "[-]",
                "[--a]",
                "[a--]",
                "[a-b-c]",
                "[a-c-]",
                "[^-]",
                "[^-a]",
                "[a\\-c]",
                "[\\--a]",
                "[z-a]",
                "[a-\\d]",
                "[\\d-a]",
                "[\\d-]",
                "[a-[b]]",
                "[^a-[b]]",
                "[a-z-[aeiou]x]",
                "[a-z-[^aeiou]]",
                "[[a]]",
                "[a[b]]",
                "[a]b]",
                "\\p{L}",
                "\\p{l}",
                "\\pL",
                "\\p{Cs}",
                "\\p{IsBasicLatin}",
                "\\p{IsFoo}",
                "\\p{IsGreek}",
                "\\p{IsPrivateUse}",
                "\\p{IsCombiningMarksforSymbols}",
                "\\p{IsHighSurrogates}",
                "\\p{IsLatinExtended-A}",
                "\\P{Lu}",
                "\\p{",
                "\\p",
                "[\\p{L}\\d]",
                "\\u0041",
                "\\x41",
                "\\0",
                "\\1",
                "(?:a)",
                "(?=a)",
                "\\b",
                "a{0}",
                "(a{0}){3}",
                "a{99999999999}",
                "a{1000}{2}",
                "[&&a]",
                "~",
                "@",
                "#a",
                "\\n\\r\\t",
                "\\-",
                "a-b",
                "[a-zA-F -_,.:;=]",
                "[+--]",
                "[,--/]",
                "[.-\\-]",
                "[\\]-a]",
                "[]-a]",
                "[a-]]",
                "\\.\\?\\*\\+\\(\\)\\{\\}\\[\\]\\|",
                "x{1,2}{3}",
                "[\ud835\udfce-\ud835\udfff]"
            })
    void samePatternsAreRefused(String pattern) {
        boolean ours = ours(pattern) != null;
        assertEquals(ONLY_XERCES.contains(pattern) || ours, xerces(pattern) != null, "Xerces");
        boolean jing = pattern.equals("a{99999999999}") || (ours && !NOT_JING.contains(pattern));
        assertEquals(jing, jing(pattern) != null, "Jing");
    }

    /** Jing, like us, follows the running JDK's Unicode; Xerces has Unicode 3.1's tables for characters beyond U+FFFF. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "\\d",
                "\\D",
                "\\w",
                "\\W",
                "\\s",
                "\\S",
                "\\i",
                "\\I",
                "\\c",
                "\\C",
                "\\p{L}",
                "\\p{Lu}",
                "\\p{Ll}",
                "\\p{Lt}",
                "\\p{Lm}",
                "\\p{Lo}",
                "\\p{M}",
                "\\p{Mn}",
                "\\p{Mc}",
                "\\p{Me}",
                "\\p{N}",
                "\\p{Nd}",
                "\\p{Nl}",
                "\\p{No}",
                "\\p{P}",
                "\\p{Pc}",
                "\\p{Pd}",
                "\\p{Ps}",
                "\\p{Pe}",
                "\\p{Po}",
                "\\p{Z}",
                "\\p{Zs}",
                "\\p{Zl}",
                "\\p{Zp}",
                "\\p{S}",
                "\\p{Sm}",
                "\\p{Sc}",
                "\\p{Sk}",
                "\\p{So}",
                "\\p{C}",
                "\\p{Cc}",
                "\\p{Cf}",
                "\\p{Co}",
                "\\p{Cn}",
                "\\P{L}",
                "\\p{IsBasicLatin}",
                "\\p{IsGreek}",
                "\\p{IsPrivateUse}",
                "\\p{IsArabic}",
                "\\p{IsSpecials}",
                "\\p{IsCJKUnifiedIdeographs}",
                "\\p{IsTags}",
                "[a-z-[aeiou]]",
            })
    void everyCharacterIsInTheSameClassesAsInJing(String pattern) throws RegexException {
        Regex ours = Regex.of(pattern);
        Datatype jing = jing(pattern);
        assertTrue(jing != null);
        List<String> differences = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            boolean surrogate = 0xD800 <= c && c <= 0xDFFF;
            if (!surrogate && jing != null && jing.isValid(text, null) != ours.matches(text)) {
                differences.add(Integer.toHexString(c));
            }
        }
        assertEquals(List.of(), differences);
    }

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        int length = random.nextInt(4) + (depth == 0 ? 1 : 0);
        for (int i = 0; i < length; i++) {
            if (depth < 3 && random.nextInt(4) == 0) {
                pattern.append('(').append(pattern(random, depth + 1));
                pattern.append(random.nextBoolean() ? "|" + pattern(random, depth + 1) : "")
                        .append(')');
            } else {
                pattern.append(ATOMS[random.nextInt(ATOMS.length)]);
            }
            pattern.append(QUANTIFIERS[random.nextInt(QUANTIFIERS.length)]);
        }
        return pattern.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); 0 < i; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static @Nullable RegularExpression xerces(String pattern) {
        try {
            return new RegularExpression(pattern, "X", Locale.ENGLISH);
        } catch (ParseException e) {
            return null;
        }
    }

    private static @Nullable Datatype jing(String pattern) {
        try {
            DatatypeBuilder builder = new DatatypeLibraryFactoryImpl()
                    .createDatatypeLibrary(DatatypeLibrary.XSD)
                    .createDatatypeBuilder("string");
            builder.addParameter("pattern", pattern, null);
            return builder.createDatatype();
        } catch (DatatypeException e) {
            return null;
        }
    }

    private static @Nullable Regex ours(String pattern) {
        try {
            return Regex.of(pattern);
        } catch (RegexException e) {
            return null;
        }
    }
}
