package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --watch} in a process of its own; the tests wait for what it says and never for time to pass. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchIT {

    private static final String CLEAN =
            "<domainsnapshot>\n  <name>before-upgrade</name>\n  <description>For June</description>\n</domainsnapshot>\n";
    private static final String TYPO = CLEAN.replace("name>", "nmae>");

    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    WatchIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        List<String> all = new ArrayList<>(List.of("check", "--watch", "--format", "concise", "-q"));
        all.addAll(List.of(args));
        command.addAll(Exec.command(List.of(), all.toArray(new String[0])));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    /** What it says until it waits. */
    private String round(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        while (true) {
            String line = said.readLine();
            assertTrue(line != null, "it ended: " + all);
            if (line.startsWith("virtsnap: waiting for changes in ")) {
                return all.toString().replace(folder + "/", "");
            }
            all.append(line).append('\n');
        }
    }

    /** What it says once it has seen a change; it may see one more round of the same change. */
    private String until(BufferedReader said, String expected) throws IOException {
        while (true) {
            String round = round(said);
            if (round.contains(expected)) {
                return round;
            }
        }
    }

    private static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void changesAreSeenWhereverTheyCome() throws Exception {
        put("vms/a.xml", CLEAN);
        put("vms/web/b.xml", CLEAN);
        BufferedReader said = output(start(folder + "/vms"));
        assertEquals("", round(said));

        put("vms/a.xml", TYPO);
        until(said, "vms/a.xml:2:4: error: ");
        put("vms/web/b.xml", TYPO);
        until(said, "vms/web/b.xml:2:4: error: ");
        // as editors save
        Files.move(put("vms/a.tmp", CLEAN), folder.resolve("vms/a.xml"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        String mended = until(said, "vms/web/b.xml:2:4: error: ");
        assertFalse(mended.contains("a.xml"), mended);
        // a folder that is new, and what comes into it later
        put("vms/new/deep/c.xml", CLEAN);
        round(said);
        put("vms/new/deep/c.xml", TYPO);
        until(said, "vms/new/deep/c.xml:2:4: error: ");
        Files.delete(folder.resolve("vms/web/b.xml"));
        String left = until(said, "vms/new/deep/c.xml");
        assertFalse(left.contains("b.xml"), left);
        // the configuration, also above
        put(".virtsnap.toml", "[rules]\n'schema/unknown-element' = 'warning'\n");
        until(said, "vms/new/deep/c.xml:2:4: warning: ");
        put(".virtsnap.toml", "rulez = 3\n");
        until(said, ".virtsnap.toml:1:1: There is no setting 'rulez'");
    }

    @Test
    void oneFileAndWhatItIsCheckedWith() throws Exception {
        Path file = put("vms/a.xml", CLEAN);
        put("vms/other.xml", TYPO);
        Path configuration = put("conf/strict.toml", "[rules]\n'schema/unknown-element' = 'warning'\n");
        BufferedReader said = output(start("--config", configuration.toString(), file.toString()));
        assertEquals("", round(said));
        put("vms/a.xml", TYPO);
        until(said, "vms/a.xml:2:4: warning: ");
        put("conf/strict.toml", "");
        String last = until(said, "vms/a.xml:2:4: error: ");
        assertFalse(last.contains("other.xml"), last);
    }

    @Test
    void ctrlCEndsItAndMeanwhileItCostsNothing() throws Exception {
        put("a.xml", TYPO);
        Process process = start(folder.toString());
        assertTrue(round(output(process)).startsWith("a.xml:2:4: error: "));

        Duration before = process.info().totalCpuDuration().orElseThrow();
        assertFalse(process.waitFor(2, TimeUnit.SECONDS));
        Duration used = process.info().totalCpuDuration().orElseThrow().minus(before);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertEquals(130, process.waitFor());
        assertTrue(used.toMillis() < 500, used::toString);
    }

    @Test
    void whatIsNotToBeWatchedIsRefused() throws Exception {
        for (List<String> wrong :
                List.of(List.of("--fix"), List.of("--diff"), List.of("--update-baseline"), List.of("-"))) {
            List<String> all = new ArrayList<>(List.of("check", "--watch"));
            all.addAll(wrong);
            Exec ran = Exec.run(Exec.nothing(), Map.of(), Exec.command(List.of(), all.toArray(new String[0])));
            assertEquals(2, ran.code());
            assertTrue(ran.err().startsWith("virtsnap check: --watch "), ran.err());
        }
    }

    @Test
    void withoutGitThatIsSaid() throws Exception {
        Path file = put("a.xml", CLEAN);
        Exec ran = Exec.run(
                Exec.nothing(),
                Map.of("PATH", folder.toString()),
                Exec.command(List.of(), "check", "--changed", file.toString()));
        assertEquals(2, ran.code());
        assertEquals(
                "virtsnap: what has changed is only known to the program 'git', which cannot be started here. On Debian or"
                        + " Ubuntu it comes with: apt-get install git\n",
                ran.err());
    }
}
