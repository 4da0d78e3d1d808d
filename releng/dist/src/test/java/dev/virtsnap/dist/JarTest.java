package dev.virtsnap.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain jar, and any Java. */
class JarTest {

    @Test
    void itChecks(@TempDir Path folder) throws Exception {
        Documents.write(folder);
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home", "") + "/bin/java",
                "-jar",
                Packages.jar().toString()));
        command.addAll(Documents.CHECK);

        assertEquals(Documents.CHECKED, Ran.of(folder, Map.of(), command));
    }
}
