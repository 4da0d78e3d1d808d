package dev.virtsnap.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final List<String> NAMES =
            List.of("name", "description", "memory", "disks", "disk", "domain", "cookie", "state");

    @ParameterizedTest
    @CsvSource({
        "nmae, name",
        "Name, name",
        "names, name",
        "descripton, description",
        "descr, ",
        "descri, description",
        "cookies, cookie",
        "domian, domain",
        "volume, ",
        "name, "
    })
    void offersWhatMayHaveBeenMeant(String word, String expected) {
        List<String> slips = Likeness.slipsOf(word, NAMES);
        assertEquals(expected, slips.isEmpty() ? null : slips.get(0));
    }

    @Test
    void likeliestFirst() {
        assertEquals(List.of("disk", "disks"), Likeness.slipsOf("dsik", NAMES).subList(0, 2));
        assertEquals("disks", Likeness.ranked("diskss", NAMES).get(0));
    }

    @Test
    void equallyAlikeOnesKeepTheirOrder() {
        assertEquals(List.of("bb", "aa"), Likeness.ranked("xx", List.of("bb", "aa")));
    }

    @ParameterizedTest
    @CsvSource({
        "disk, disks, true",
        "disk, DISK, true",
        "disk, dsik, true",
        "disk, dusk, true",
        "disk, task, false",
        "a, b, false",
        "source, suorce, true",
        "source, target, false"
    })
    void nearNames(String a, String b, boolean near) {
        assertEquals(near, Likeness.near(a, b));
        assertEquals(near, Likeness.near(b, a));
    }

    @Test
    void longWordsAreNotCompared() {
        String word = "x".repeat(5_000_000);
        assertEquals(List.of(), Likeness.slipsOf(word, List.of("x".repeat(4_999_999))));
        assertEquals(NAMES, Likeness.ranked(word, NAMES));
        assertEquals(false, Likeness.near(word, word + "y"));
    }

    @Property
    void distanceIsSymmetricAndZeroForTheSameOnly(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertEquals(Likeness.distance(a, b), Likeness.distance(b, a));
        assertEquals(a.equals(b), Likeness.distance(a, b) == 0);
    }
}
