package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program does. */
class ReadmeTest {

    private static final String CONSOLE = "```console\n$ ./virtsnap check vms/web.xml\n";

    @Test
    void theFirstExampleIsReal(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Path file = Files.writeString(folder.resolve("web.xml"), between(readme, "```xml\n"));

        Ran ran = Ran.of("check", file.toString());

        assertEquals(between(readme, CONSOLE), ran.out().replace(file.toString(), "vms/web.xml"));
    }

    @Test
    void theExitCodesAndOptionsAreThoseOfTheHelp() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        for (Map.Entry<String, String> code : ExitCode.ofCheck().entrySet()) {
            assertTrue(readme.contains("\n| " + code.getKey() + " | "), code.getKey());
        }
        new CheckCommand()
                .spec().options().stream()
                        .map(option -> option.longestName())
                        .filter(name -> !name.equals("--help") && !name.equals("--jobs") && !name.equals("--color"))
                        .forEach(name -> assertTrue(readme.contains(name), name));
    }

    @Test
    void theConfigurationAndTheCommentAreReal(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Files.writeString(folder.resolve(".virtsnap.toml"), between(readme, "```toml\n"));
        String comment = "```xml\n<!-- virtsnap: ignore";
        Path file =
                Files.writeString(folder.resolve("nightly.xml"), "<!-- virtsnap: ignore" + between(readme, comment));

        assertEquals("", Ran.of("check", "-q", "--no-config", file.toString()).out());
        assertEquals(0, Ran.of("config", file.toString()).code());
    }

    private static String between(String readme, String opening) {
        int start = readme.indexOf(opening);
        assertTrue(0 <= start, opening);
        return readme.substring(start + opening.length(), readme.indexOf("```\n", start + opening.length()));
    }
}
