package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that know failed and passed tests: what fails in them is what makes the check fail, and all is told. */
class FailureReportsTest {

    private static final Pattern FAILED_SUITE =
            Pattern.compile("<testsuite name=\"([^\"]*)\" tests=\"1\" failures=\"1\"");
    private static final Pattern NOT_OK = Pattern.compile("(?m)^not ok - (.*)\\.xml$");

    private final Path folder;

    FailureReportsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void oneFileForEachSeverity() throws IOException {
        StringBuilder levels = new StringBuilder();
        for (String level : List.of("error", "warning", "info", "hint")) {
            Path file = folder.resolve(level + "/" + level + ".xml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, Samples.TYPO);
            levels.append("[[files]]\npath = '" + level + "'\nrules = {'schema/unknown-element' = '" + level + "'}\n");
        }
        Files.writeString(folder.resolve("clean.xml"), Samples.CLEAN);
        Files.writeString(folder.resolve(".virtsnap.toml"), levels);
    }

    @ParameterizedTest
    @CsvSource({
        "never, ''",
        "error, error",
        "warning, error warning",
        "info, error info warning",
        "hint, error hint info warning"
    })
    void whatFailsTheCheckFails(String failOn, String failing) {
        Ran junit = Ran.of("check", "--fail-on", failOn, "--format", "junit", folder.toString());
        Ran tap = Ran.of("check", "--fail-on", failOn, "--format", "tap", folder.toString());
        assertEquals(failing, names(FAILED_SUITE, junit.out()));
        assertEquals(failing, names(NOT_OK, tap.out()));
        assertEquals(failing.isEmpty() ? 0 : 1, junit.code());
        for (String level : List.of("error", "warning", "info", "hint")) {
            assertTrue(junit.out().contains(level + ".xml:2:4: " + level + ": "), junit.out());
            assertTrue(tap.out().contains("      severity: " + level + "\n"), tap.out());
        }
        assertEquals(5, junit.out().split("<testsuite ", -1).length - 1);
        assertTrue(tap.out().contains("\n1..5\n"), tap.out());
    }

    @Test
    void theConfigurationSaysItForEachDocument() throws IOException {
        Path other = folder.resolve("warning/.virtsnap.toml");
        Files.writeString(other, "fail-on = 'error'\nrules = {'schema/unknown-element' = 'warning'}\n");
        assertEquals(
                "error",
                names(
                        FAILED_SUITE,
                        Ran.of("check", "--format", "junit", folder.toString()).out()));
        assertEquals(
                "error",
                names(
                        NOT_OK,
                        Ran.of("check", "--format", "tap", folder.toString()).out()));
    }

    /** The last segments of the names of the documents that failed. */
    private static String names(Pattern failed, String report) {
        List<String> names = new ArrayList<>();
        failed.matcher(report)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst("(?s)^.*/([a-z]+)(\\.xml$|\".*$)", "$1"))
                .sorted()
                .forEach(names::add);
        return String.join(" ", names);
    }
}
