package dev.virtsnap.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever starts the program gives Java the same options. */
class LauncherTest {

    private static List<String> options(String file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theInstalledOneUsesThoseOfTheOneBesideTheSources() throws IOException {
        String tuning = "^ *(?:tuning|common)='([^']+)'";

        List<String> source = options("../../virtsnap", tuning);

        assertEquals(3, source.size(), source::toString);
        assertEquals(source, options("src/main/sh/virtsnap", tuning));
    }

    @Test
    void archivesAreMadeWithTheOptionsOfTheStart() throws IOException {
        List<String> source = options("../../virtsnap", "^ *tuning='([^']+)'");
        List<String> made = options("src/deb/control/postinst", "make_archive [a-z]+ (-.*)");

        assertEquals(2, made.size(), made::toString);
        assertTrue(made.get(0).startsWith(source.get(0)), made::toString);
        assertEquals(source.get(1), made.get(1));
    }
}
