package dev.virtsnap.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void changesFarApartHaveTheirOwnHunks() {
        String before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";

        String diff = UnifiedDiff.of("x", before, before.replace("b\n", "B\n").replace("k\n", ""));

        assertEquals(
                """
                --- x
                +++ x
                @@ -1,5 +1,5 @@
                 a
                -b
                +B
                 c
                 d
                 e
                @@ -8,5 +8,4 @@
                 h
                 i
                 j
                -k
                 l
                """,
                diff);
    }

    @Test
    void aMissingLineEndIsSaid() {
        assertEquals(
                "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n", UnifiedDiff.of("x", "a", "a\n"));
    }

    @Test
    void equalTextsDoNotDiffer() {
        assertEquals("", UnifiedDiff.of("x", "a\n", "a\n"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a\n", "b\n", "c\r\n", "\n", "d")
                .list()
                .ofMaxSize(40)
                .map(lines -> String.join("", lines));
    }

    /** The referee is patch(1), given many differences in one file so that it is started once. */
    @Property(tries = 20)
    void patchMakesTheNewTextFromTheOld(@ForAll("pairs") List<List<String>> pairs) throws Exception {
        Path folder = Files.createTempDirectory("virtsnap-diff");
        try {
            StringBuilder patch = new StringBuilder();
            for (int i = 0; i < pairs.size(); i++) {
                Files.writeString(folder.resolve("f" + i), pairs.get(i).get(0));
                patch.append(UnifiedDiff.of(
                        "f" + i, pairs.get(i).get(0), pairs.get(i).get(1)));
            }
            Files.writeString(folder.resolve("patch"), patch);
            if (!patch.isEmpty()) {
                Process process = new ProcessBuilder("patch", "--binary", "-s", "-p0", "-i", "patch")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, process.waitFor(), said + patch);
            }
            for (int i = 0; i < pairs.size(); i++) {
                Path file = folder.resolve("f" + i);
                // patch takes a file away that becomes empty
                String result = Files.exists(file) ? Files.readString(file) : "";
                assertEquals(pairs.get(i).get(1), result);
            }
        } finally {
            delete(folder);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> pairs() {
        Arbitrary<String> texts = texts().filter(text -> !text.isEmpty());
        return texts.list().ofSize(2).list().ofMinSize(1).ofMaxSize(20);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
