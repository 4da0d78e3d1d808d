package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders of documents through the whole program: what they are there to show, and nothing else. */
class FolderExamplesTest {

    private static final Path FOLDERS = Path.of("../schemas/examples/folders");

    static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            List<Path> sorted = all.sorted().toList();
            assertTrue(7 <= sorted.size());
            return sorted;
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderGivesWhatIsExpected(Path folder) throws IOException {
        assertEquals(Files.readAllLines(folder.resolve("expected")), found(folder.toString()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFileAloneIsSeenInItsFolder(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : documents(folder)) {
            found.addAll(found(file.toString()));
        }
        assertEquals(Files.readAllLines(folder.resolve("expected")), found);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theOrderAndTheNumberOfWorkersDoNotMatter(Path folder) throws IOException {
        List<String> args = new ArrayList<>(List.of("check", "--jobs", "3", "--format", "json"));
        List<Path> files = new ArrayList<>(documents(folder));
        Collections.reverse(files);
        files.forEach(file -> args.add(file.toString()));
        List<String> found = lines(Ran.of(args.toArray(new String[0])));
        found.sort(null);
        List<String> expected = new ArrayList<>(Files.readAllLines(folder.resolve("expected")));
        expected.sort(null);
        assertEquals(expected, found);
    }

    /** In a folder documents are checked while it is read, named ones in their turn. */
    @ParameterizedTest
    @MethodSource("folders")
    void whoNamesTheFilesOfAFolderIsToldTheSame(Path folder) throws IOException {
        for (String format : List.of("text", "json", "junit", "tap", "sarif", "html")) {
            List<String> args = new ArrayList<>(List.of("check", "--format", format, "--fail-on", "info"));
            args.add(folder.toString());
            Ran found = Ran.of(args.toArray(new String[0]));
            args.remove(args.size() - 1);
            documents(folder).forEach(file -> args.add(file.toString()));
            Ran named = Ran.of(args.toArray(new String[0]));

            assertEquals(named, found);
        }
    }

    @Test
    void standardInputHasAFolderIfItHasAName() throws IOException {
        String document = Files.readString(FOLDERS.resolve("broken-tree/b-orphan.xml"));
        String name = FOLDERS.resolve("broken-tree/new.xml").toString();

        Ran named = Ran.withInput(document, "check", "--format", "concise", "--stdin-filename", name, "-");
        Ran nameless = Ran.withInput(document, "check", "--format", "concise", "-");

        assertTrue(named.out().contains("[SNAP130]"), named.out());
        assertEquals("", nameless.out());
    }

    @Test
    void theFolderMattersForARevertAndADelete() {
        String overlay = FOLDERS.resolve("mixed-kinds/2-overlay.xml").toString();

        Ran refused = Ran.of("check", "--format", "concise", "--intent", "delete", "--target-libvirt", "9.1", overlay);
        Ran forgotten =
                Ran.of("check", "--format", "concise", "--flags", "metadata", "--target-libvirt", "9.1", overlay);

        assertTrue(refused.out().contains("the internal snapshot 'base'"), refused.out());
        assertTrue(refused.out().contains("[SNAP705]"), refused.out());
        assertTrue(forgotten.out().contains("[HAZ046]") && !forgotten.out().contains("[SNAP705]"), forgotten.out());
    }

    @Test
    void reportsNameTheOtherFile() {
        Path folder = FOLDERS.resolve("rebuilt-machine");
        String other = folder.resolve("1-base.xml").toString();

        String text = Ran.of("check", folder.toString()).out();
        String sarif = Ran.of("check", "--format", "sarif", folder.toString()).out();

        assertTrue(text.contains(other + ":11:11: note: that of the parent is here\n"), text);
        assertTrue(sarif.contains("1-base.xml\"},\"region\":{\"startLine\":11,\"startColumn\":11,"), sarif);
    }

    @Test
    void tenThousandDocumentsOfOneTreeTakeNoTime(@TempDir Path folder) throws IOException {
        String document = Files.readString(FOLDERS.resolve("healthy-tree/2024-left.xml"));
        int count = 10_000;
        for (int i = 0; i < count; i++) {
            String own = document.replace("<name>left<", "<name>s" + i + "<")
                    .replace("<name>base<", "<name>s" + (i - 1) + "<");
            Files.writeString(folder.resolve("s" + i + ".xml"), own);
        }
        long start = System.nanoTime();

        Ran ran = Ran.of("check", "--format", "concise", folder.toString());

        // s0 alone names a parent that is not there; a scan of the folder for each file would take minutes
        assertTrue(ran.out().contains("s0.xml") && ran.out().lines().count() == 1, ran.out());
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertTrue(seconds < 60, () -> seconds + " s");
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> !file.endsWith("domain.xml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(String argument) {
        return lines(Ran.of("check", "--format", "json", argument));
    }

    private static List<String> lines(Ran ran) {
        List<String> lines = new ArrayList<>();
        for (JsonElement file :
                JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("files")) {
            String name = name(file.getAsJsonObject());
            for (JsonElement each : file.getAsJsonObject().getAsJsonArray("diagnostics")) {
                JsonObject diagnostic = each.getAsJsonObject();
                StringBuilder line = new StringBuilder(name).append(' ').append(place(diagnostic));
                line.append(' ').append(diagnostic.get("severity").getAsString());
                line.append(' ').append(diagnostic.get("code").getAsString());
                for (JsonElement related : diagnostic.getAsJsonArray("related")) {
                    line.append(" see ").append(name(related.getAsJsonObject()));
                    line.append(' ').append(place(related.getAsJsonObject()));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private static String name(JsonObject object) {
        return Path.of(object.get("path").getAsString()).getFileName().toString();
    }

    private static String place(JsonObject object) {
        JsonObject range = object.getAsJsonObject("range");
        JsonObject start = range.getAsJsonObject("start");
        return start.get("line") + ":" + start.get("column") + "-"
                + range.getAsJsonObject("end").get("column");
    }
}
