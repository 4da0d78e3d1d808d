package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several reports at once, files, and what a build server gets by itself. */
class OutputsTest {

    private static final String EXAMPLES = "../schemas/examples/invalid";

    private final Path folder;

    OutputsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileHoldsWhatStandardOutputWouldAndTextGoesThere() throws IOException {
        for (String format : ReportOptions.FORMATS) {
            Path file = folder.resolve("made/by/itself/" + format);

            Ran ran = Ran.of("check", "--format", format + "=" + file, EXAMPLES);

            assertEquals(1, ran.code());
            assertEquals("", ran.err());
            assertEquals(Ran.of("check", EXAMPLES).out(), ran.out());
            assertEquals(expected(format), said(format, file), format);
        }
    }

    /** In a file, text is as wide as nobody's terminal is. */
    private static String expected(String format) {
        return lines(format, Ran.of("check", "--format", format, EXAMPLES).out());
    }

    private static String said(String format, Path file) throws IOException {
        return lines(format, Files.readString(file));
    }

    private static String lines(String format, String report) {
        return format.equals("text") ? report.replaceAll("(?m)^ .*\n", "") : report;
    }

    @Test
    void allFormatsAtOnceAreTheSameAsOneByOne() throws IOException {
        List<String> args = new ArrayList<>(List.of("check", EXAMPLES, "--format", "concise"));
        for (String format : ReportOptions.FORMATS) {
            args.addAll(List.of("--format", format + "=" + folder.resolve(format)));
        }

        Ran ran = Ran.of(args.toArray(String[]::new));

        assertEquals(Ran.of("check", "--format", "concise", EXAMPLES).out(), ran.out());
        for (String format : ReportOptions.FORMATS) {
            assertEquals(expected(format), said(format, folder.resolve(format)), format);
        }
        assertEquals(ReportOptions.FORMATS.size(), names().size(), "nothing else is left behind");
    }

    @Test
    void anOldReportStaysUntilTheNewOneIsWhole() throws IOException {
        String report = put("report.json", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of(report));

        Ran broken = Ran.of("check", "--format", "json=" + report, "--schema", "none.rng", EXAMPLES);
        assertEquals(2, broken.code());
        assertEquals("old", Files.readString(Path.of(report)));

        Ran.of("check", "--format", "json=" + link, EXAMPLES);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(JsonParser.parseString(Files.readString(Path.of(report))).isJsonObject());
        assertEquals(List.of("link.json", "report.json"), names());
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidBeforeAnythingIsChecked() throws IOException {
        String file = put("file", "");
        for (String where : List.of(folder.toString(), file + "/below", "/dev/null/report")) {
            Ran ran = Ran.of("check", "--format", "sarif=" + where, "--format", "json=" + folder + "/other", EXAMPLES);

            assertEquals(2, ran.code(), where);
            assertEquals("", ran.out());
            assertTrue(ran.err().startsWith("virtsnap: the report '" + where + "' cannot be written: "), ran.err());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertEquals(List.of("file"), names());
        }
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException {
        Ran ran = Ran.of("check", "--format", "json=" + folder + "/a", "--format", "sarif=/dev/full", EXAMPLES);

        assertEquals(2, ran.code());
        assertEquals("virtsnap: the report '/dev/full' cannot be written: no space left on device\n", ran.err());
        assertEquals(List.of(), names());
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertWrong("--format sarif= names no file; write it like sarif=FILE", "--format", "sarif=");
        assertWrong("two reports cannot both go to 'a'", "--format", "sarif=a", "--format", "json=a");
        assertWrong(
                "two reports, json and text, cannot both go to standard output; send one to a file: --format text=FILE",
                "--format",
                "json",
                "--format",
                "text");
    }

    private static void assertWrong(String message, String... args) {
        List<String> all = new ArrayList<>(List.of("check", EXAMPLES));
        all.addAll(List.of(args));
        Ran ran = Ran.of(all.toArray(String[]::new));
        assertEquals(2, ran.code());
        assertEquals("virtsnap check: " + message + "\nTry 'virtsnap check --help'.\n", ran.err());
    }

    @Test
    void aDifferenceGoesToStandardOutputAndTheReportToItsFile() throws IOException {
        String file = put("typo.xml", Samples.TYPO);
        Path report = folder.resolve("report");

        Ran ran = Ran.of("check", "--diff", "--format", "concise=" + report, file);

        assertTrue(ran.out().startsWith("--- "), ran.out());
        assertTrue(Files.readString(report).startsWith(file + ":2:4: error: "));
    }

    @Test
    void gitHubGetsAnnotationsAndASummaryByItself() throws IOException {
        String file = put("typo.xml", Samples.TYPO);
        String summary = put("summary.md", "what another step said\n");
        Map<String, String> server =
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary, "GITHUB_WORKSPACE", folder.toString());

        Ran ran = Ran.under(server, "check", file);

        String text = Ran.of("check", file).out();
        List<String> lines = new ArrayList<>(ran.out().lines().toList());
        List<String> commands =
                lines.stream().filter(line -> line.startsWith("::")).toList();
        assertEquals(1, commands.size());
        assertTrue(
                commands.get(0).startsWith("::error file=typo.xml,line=2,endLine=2,col=4,endColumn=7,title="),
                commands.get(0));
        lines.removeAll(commands);
        assertEquals(text.lines().toList(), lines);
        String told = Files.readString(Path.of(summary));
        assertTrue(told.startsWith("what another step said\n## virtsnap\n"), told);
        assertTrue(told.contains("| 2:4 | error | "), told);
        assertTrue(told.endsWith("checked 1 file: 1 error, 0 warnings; `virtsnap explain CODE` says more.\n"), told);
    }

    @Test
    void whatIsAskedForIsAllThatGitHubGets() throws IOException {
        String file = put("typo.xml", Samples.TYPO);
        String summary = folder.resolve("summary.md").toString();
        Map<String, String> server = Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary);

        Ran json = Ran.under(server, "check", "--format", "json", file);

        assertEquals(Ran.of("check", "--format", "json", file).out(), json.out());
        assertFalse(Files.exists(Path.of(summary)));
        assertFalse(Ran.under(server, "check", "--diff", file).out().contains("::"));
        Ran.under(server, "check", "--format", "github", file);
        assertTrue(Files.exists(Path.of(summary)));
    }

    @Test
    void aSummaryStaysBelowWhatGitHubTakes() throws IOException {
        for (int i = 0; i < 80; i++) {
            String many = "<a/>\n".repeat(100) + "</domainsnapshot>";
            put(i + ".xml", Samples.CLEAN.replace("</domainsnapshot>", many));
        }
        Path summary = folder.resolve("summary.md");

        Ran.under(
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()),
                "check",
                folder.toString());

        String told = Files.readString(summary);
        assertTrue(800_000 < Files.size(summary) && Files.size(summary) < 1 << 20);
        assertTrue(told.endsWith("\nThere is more than fits here; the log of the step has it all.\n"));
    }

    @Test
    void fixingStandardInputLeavesItsReportToStandardErrorAndFilesAlone() throws IOException {
        Path report = folder.resolve("report");

        Ran ran = Ran.withInput(Samples.TYPO, "check", "--fix", "--format", "junit=" + report, "-");

        assertEquals(Samples.CLEAN, ran.out());
        assertEquals("checked 1 file: 0 errors, 0 warnings; 1 fixed\n", ran.err());
        assertTrue(Files.readString(report).contains("no findings"));
    }
}
