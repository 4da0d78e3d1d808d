package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that asks for a name and a password: at a terminal the person is asked, elsewhere nobody is. */
class PasswordIT {

    private static final String PASSWORD = "geheim-2718";

    private static String guarded(Path folder) throws Exception {
        Path node = folder.resolve("node.xml");
        Files.writeString(
                node,
                "<node><auth><user password='" + PASSWORD
                        + "'>astrid</user></auth><domain type='test'><name>web1</name>"
                        + "<memory>1024</memory><os><type>hvm</type></os></domain></node>");
        return "test://" + node;
    }

    /** {@code script} runs a command at a terminal of its own. */
    private static Exec atTerminal(Path folder, String typed, String uri) throws Exception {
        List<String> words = new ArrayList<>();
        for (String word :
                Exec.command(List.of("-Duser.home=" + folder), "snapshot", "tree", "web1", "--connect", uri)) {
            words.add("'" + word + "'");
        }
        Path input = Files.writeString(folder.resolve("typed"), typed);
        return Exec.run(
                input,
                Map.of("HOME", folder.toString(), "XDG_STATE_HOME", folder.toString()),
                List.of("script", "-qec", String.join(" ", words), "/dev/null"));
    }

    @Test
    void thePersonAtTheTerminalIsAskedAndThePasswordIsNeitherShownNorKept(@TempDir Path folder) throws Exception {
        String uri = guarded(folder);

        Exec let = atTerminal(folder, "astrid\n" + PASSWORD + "\n", uri);

        assertEquals(0, let.code(), let::out);
        assertTrue(let.out().contains("(no snapshots)"), let::out);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean given = file.endsWith("node.xml") || file.endsWith("typed");
                assertTrue(given || !Files.readString(file).contains(PASSWORD), file::toString);
            }
        }
    }

    @Test
    void whoTypesAnotherIsNotLetIn(@TempDir Path folder) throws Exception {
        Exec refused = atTerminal(folder, "astrid\nfalsch\n", guarded(folder));

        assertEquals(2, refused.code(), refused::out);
        assertTrue(refused.out().contains("authentication failed"), refused::out);
    }

    @Test
    void whereNobodyCanBeAskedItIsSaidSo(@TempDir Path folder) throws Exception {
        Exec refused = Exec.program(Exec.nothing(), "snapshot", "tree", "web1", "--connect", guarded(folder));

        assertEquals(2, refused.code(), refused::err);
        assertFalse(refused.err().contains(PASSWORD));
        assertTrue(refused.err().contains("authentication"), refused::err);
    }
}
