package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.virtsnap.language.rules.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the support matrix is the one that the program prints; {@code -Dreleases.update} writes it. */
class ReleasesTest {

    private static final Path PAGE = Path.of("../RELEASES.md");

    @Test
    void thePageIsWhatTheProgramPrints() throws IOException {
        String printed = Ran.of("releases").out();
        if (System.getProperty("releases.update") != null) {
            Files.writeString(PAGE, printed);
        }
        assertEquals(printed, Files.readString(PAGE));
        assertTrue(printed.contains("| 9.9 and later | new |"), printed);
    }

    @Test
    void oneReleaseIsAsked() {
        String old = Ran.of("releases", "--target-libvirt", "9.0").out();
        assertTrue(old.contains("| 9.9 and later | no | new |"), old);
        assertTrue(old.contains("| after 9.0, at the latest 11.3 | no | change |"), old);
        assertTrue(Ran.of("releases", "--target-libvirt", "10.0").out().contains("| not known |"));
        assertEquals(2, Ran.of("releases", "--target-libvirt", "new").code());
    }

    @Test
    void asJson() {
        JsonArray all = JsonParser.parseString(Ran.of("releases", "--format", "json", "--target-libvirt", "11.3")
                        .out())
                .getAsJsonArray();
        assertEquals(Behaviour.values().length, all.size());
        assertTrue(all.toString().contains("\"does\":\"yes\""));
    }
}
