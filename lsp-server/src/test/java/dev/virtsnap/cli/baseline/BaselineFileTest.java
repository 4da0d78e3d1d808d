package dev.virtsnap.cli.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.cli.input.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineFileTest {

    private static final String HEAD = "# virtsnap baseline 1\n";

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll @Size(max = 4) Map<String, @Size(min = 1, max = 3) Map<String, @IntRange(min = 1) Integer>> any)
            throws Exception {
        Map<String, Map<Known, Integer>> files = new TreeMap<>();
        any.forEach((file, findings) -> {
            Map<Known, Integer> known = new TreeMap<>();
            findings.forEach((landmark, count) -> known.put(new Known("HAZ060", paired(landmark)), count % 1000 + 1));
            files.put(paired(file), known);
        });
        Path folder = Files.createTempDirectory("baseline");
        Path path = folder.resolve("known");
        try {
            BaselineFile.write(path, "known", files);
            assertEquals(files, BaselineFile.read(path, "known"));
            assertTrue(Files.readString(path).lines().allMatch(line -> line.startsWith("#") || line.contains("\t")));
        } finally {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }

    /** Halves of pairs are written as something else; see the test of those. */
    private static String paired(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(0xD800 <= c && c <= 0xDFFF ? '?' : c));
        return out.toString();
    }

    @Test
    void itIsReplacedAllAtOnceAndKeepsItsPermissions(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("known"), "old");
        Files.setPosixFilePermissions(path, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), path);
        BaselineFile.write(link, "link", Map.of("a.xml", Map.of(new Known("HAZ060", "a \uD83D b"), 2)));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("HAZ060\t2\ta.xml\ta \uFFFD b", Files.readAllLines(path).get(1));
        assertEquals(
                "rw-rw----",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "{}",
                HEAD + "HAZ060",
                HEAD + "HAZ060\tmany\ta.xml\tx",
                HEAD + "HAZ060\t1\ta.xml",
                HEAD + "<<<<<<< HEAD\n",
            })
    void whatIsNoneIsSaid(String content, @TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("known"), content);
        int line = content.startsWith(HEAD) ? 2 : 1;
        assertEquals(
                "the baseline 'known' cannot be used: line " + line
                        + " is not what virtsnap writes. Resolve conflicts in it, or write it anew with --update-baseline",
                assertThrows(Unreadable.class, () -> BaselineFile.read(path, "known"))
                        .sentence());
    }
}
