package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** {@code script} runs a command at a terminal of its own; what is asked for is typed once it is asked for. */
    private static Exec atTerminal(Path folder, String password, String uri) throws Exception {
        List<String> words = new ArrayList<>();
        List<String> options = List.of("-Dvirtsnap.terminals=12", "-Duser.home=" + folder);
        for (String word : Exec.command(options, "snapshot", "tree", "web1", "--connect", uri)) {
            words.add("'" + word + "'");
        }
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", String.join(" ", words), "/dev/null");
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process process = builder.redirectErrorStream(true).start();
        StringBuilder seen = new StringBuilder();
        try (Writer keys = process.outputWriter(StandardCharsets.UTF_8)) {
            readUntil("username for localhost: ", process, seen);
            keys.append("astrid\n").flush();
            readUntil("password for localhost: ", process, seen);
            keys.append(password).append('\n').flush();
            readUntil("\0", process, seen);
        }
        return new Exec(process.waitFor(), seen.toString(), "");
    }

    private static void readUntil(String prompt, Process process, StringBuilder seen) throws IOException {
        int read = 0;
        while (0 <= read && !seen.toString().endsWith(prompt)) {
            read = process.getInputStream().read();
            seen.append(read < 0 ? "" : (char) read);
        }
    }

    @Test
    void thePersonAtTheTerminalIsAskedAndThePasswordIsNeitherShownNorKept(@TempDir Path folder) throws Exception {
        Exec let = atTerminal(folder, PASSWORD, guarded(folder));

        assertEquals(0, let.code(), let::out);
        assertTrue(let.out().contains("(no snapshots)"), let::out);
        assertFalse(let.out().contains(PASSWORD), let::out);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(file.endsWith("node.xml") || !Files.readString(file).contains(PASSWORD), file::toString);
            }
        }
    }

    @Test
    void whoTypesAnotherIsNotLetIn(@TempDir Path folder) throws Exception {
        Exec refused = atTerminal(folder, "falsch", guarded(folder));

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
