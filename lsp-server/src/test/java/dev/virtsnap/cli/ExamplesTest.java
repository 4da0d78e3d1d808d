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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples of the schemas through the whole program: what they are there to show is what a person sees. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("../schemas/examples");

    @Test
    void theValidOnesGiveTheSummaryAlone() {
        Ran ran = Ran.of("check", EXAMPLES.resolve("valid").toString());

        assertEquals("", ran.err());
        assertTrue(ran.out().matches("checked [0-9]+ files: 0 errors, 0 warnings\n"), ran.out());
        assertEquals(0, ran.code());
    }

    @Test
    void theInvalidOnesGiveEachDiagnosticThatIsExpectedAndNoOther() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        try (var files = Files.newDirectoryStream(EXAMPLES.resolve("invalid"), "*.expected")) {
            for (Path file : files) {
                expected.put(file.getFileName().toString().replace(".expected", ".xml"), Files.readAllLines(file));
            }
        }

        Map<String, List<String>> found =
                diagnostics(EXAMPLES.resolve("invalid").toString());

        assertTrue(120 <= expected.size());
        for (Map.Entry<String, List<String>> entry : expected.entrySet()) {
            List<String> actual = found.get(entry.getKey());
            if (actual == null) {
                // another kind of document, which counts only if it is named
                actual = diagnostics(EXAMPLES.resolve("invalid")
                                .resolve(entry.getKey())
                                .toString())
                        .get(entry.getKey());
                assertTrue(String.valueOf(actual).endsWith(" schema/wrong-root]"), entry.getKey());
            }
            assertEquals(entry.getValue(), actual, entry.getKey());
        }
        assertTrue(expected.keySet().containsAll(found.keySet()));
    }

    /** What a check finds, by the names of the files. */
    private static Map<String, List<String>> diagnostics(String argument) {
        Ran ran = Ran.of("check", "--format", "json", argument);
        assertEquals(1, ran.code());
        Map<String, List<String>> diagnostics = new TreeMap<>();
        for (JsonElement file :
                JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("files")) {
            String path = file.getAsJsonObject().get("path").getAsString();
            List<String> lines = new ArrayList<>();
            for (JsonElement diagnostic : file.getAsJsonObject().getAsJsonArray("diagnostics")) {
                lines.add(line(diagnostic.getAsJsonObject()));
            }
            diagnostics.put(Path.of(path).getFileName().toString(), lines);
        }
        return diagnostics;
    }

    private static String line(JsonObject diagnostic) {
        JsonObject range = diagnostic.getAsJsonObject("range");
        JsonObject start = range.getAsJsonObject("start");
        JsonObject end = range.getAsJsonObject("end");
        boolean oneLine = start.get("line").equals(end.get("line"));
        return start.get("line") + ":" + start.get("column") + "-" + (oneLine ? "" : end.get("line") + ":")
                + end.get("column")
                + " " + diagnostic.get("severity").getAsString() + " "
                + diagnostic.get("code").getAsString();
    }
}
