package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final Path folder;

    CommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Runs a program of the system on a file and gives what it says; fails if it does. */
    private String system(Path input, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void helpNamesTheCommandsAndTheExitCodes() {
        Ran help = Ran.of("--help");
        Ran check = Ran.of("check", "--help");

        assertEquals(0, help.code());
        for (Command command : Program.commands()) {
            assertTrue(help.out().contains("  " + command.name()), help.out());
        }
        assertEquals(0, check.code());
        for (String part : List.of(
                "Exit codes:", "  0 ", "  1 ", "  2 ", "--intent", "--stdin-filename", "FORMAT[=FILE]", "checkstyle")) {
            assertTrue(check.out().contains(part), check.out());
        }
        assertFalse(check.out().lines().anyMatch(line -> 80 < line.length()), check.out());
    }

    @Test
    void versionIsOneLine() {
        assertTrue(Ran.of("--version").out().matches("virtsnap \\S+ \\(Java .+\\)\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "check --nonsense",
                "check --format",
                "check --format xml",
                "check --jobs 0",
                "check --intent maybe",
                "check --color blue",
                "explain",
                "rules x",
                "lsp x",
                "lsp --socket 0",
                "lsp --socket 65536",
                "lsp --socket 7 --pipe x",
                "lsp --clientProcessId me",
                "--nonsense"
            })
    void aSenselessCommandLineIsRefusedWithASentence(String line) {
        Ran ran = Ran.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("virtsnap"), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @Test
    void aWrongWordIsToldTheRightOnes() {
        assertEquals(
                """
                virtsnap check: --format cannot be 'xml'; it is one of text, concise, json, jsonl, sarif, junit, github, gitlab, checkstyle, rdjson, tap, markdown, html
                Try 'virtsnap check --help'.
                """,
                Ran.of("check", "--format", "xml").err());
    }

    @Test
    void explainShowsAPageForATerminal() {
        Ran plain = Ran.of("explain", "SNAP010");
        Ran colored = Ran.of("explain", "--color", "always", "snap010");

        assertEquals(0, plain.code());
        assertTrue(plain.out().startsWith("A disk does not say which disk of the domain it means\n\n"), plain.out());
        assertTrue(plain.out().contains("\n    <domainsnapshot>\n"), plain.out());
        assertFalse(plain.out().contains("```"), plain.out());
        assertTrue(colored.out().startsWith("\u001b[1mA disk"), colored.out());
    }

    @Test
    void explainTakesACodeAsItIsPrintedOrTyped() {
        String page = Ran.of("explain", "schema/unknown-element").out();

        assertEquals(page, Ran.of("explain", "[schema/unknown-element]").out());
        assertEquals(page, Ran.of("explain", "unknown-element").out());
        assertEquals(
                new Ran(2, "", "virtsnap: there is no code 'SNAP999'; 'virtsnap rules' lists those there are\n"),
                Ran.of("explain", "SNAP999"));
    }

    static List<String> codes() {
        return Pages.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void eachCodeHasAPageThatFitsATerminal(String code) {
        Ran ran = Ran.of("explain", code);

        assertEquals(0, ran.code(), ran.err());
        assertTrue(100 < ran.out().length(), ran.out());
    }

    @Test
    void rulesListsEachCodeOnce() {
        String text = Ran.of("rules").out();
        JsonArray json = JsonParser.parseString(
                        Ran.of("rules", "--format", "json").out())
                .getAsJsonArray();

        assertEquals(Pages.codes().size(), text.lines().count());
        assertEquals(Pages.codes().size(), json.size());
        assertEquals(Pages.codes().size(), Pages.codes().stream().distinct().count());
        assertTrue(text.contains("\nSNAP010                           error    A disk does not say"), text);
    }

    @Test
    void theGrammarIsGoodForOtherTools() throws Exception {
        Path clean = Files.writeString(folder.resolve("clean.xml"), Samples.CLEAN);
        Path rng = Files.writeString(folder.resolve("a.rng"), Ran.of("schema").out());
        Path xsd = Files.writeString(
                folder.resolve("a.xsd"), Ran.of("schema", "--format", "xsd").out());

        system(clean, "xmllint", "--noout", "--relaxng", rng.toString(), "-");
        system(clean, "xmllint", "--noout", "--schema", xsd.toString(), "-");
        assertEquals(
                0, Ran.of("check", "--schema", rng.toString(), clean.toString()).code());
    }

    @Test
    void theCompletionScriptIsGoodBash() throws Exception {
        String script = Ran.of("generate-completion").out();
        Path file = Files.writeString(folder.resolve("completion"), script);

        system(file, "bash", "-n", file.toString());
        String words = system(
                file,
                "bash",
                "-c",
                "source " + file
                        + "; COMP_WORDS=(virtsnap check --format ''); COMP_CWORD=3; COMP_LINE='virtsnap check --format ';"
                        + " COMP_POINT=24; _complete_virtsnap 2>/dev/null; echo \"${COMPREPLY[@]}\"");
        assertEquals(String.join(" ", ReportOptions.FORMATS), words.strip());
    }

    @Test
    void theManualPageIsGoodRoff() throws Exception {
        Path page = Files.writeString(
                folder.resolve("virtsnap.1"), Ran.of("generate-man-page").out());

        assertEquals("", system(page, "groff", "-man", "-Tutf8", "-ww", "-z"));
        String shown = system(page, "groff", "-man", "-Tascii", "-P-cbou");
        for (Command command : Program.commands()) {
            assertTrue(shown.contains("virtsnap " + command.name()), shown);
        }
        assertTrue(shown.contains("--stdin-filename"), shown);
    }
}
