package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIT {

    private static final String CLEAN =
            "<domainsnapshot>\n  <name>before-upgrade</name>\n  <description>For June</description>\n</domainsnapshot>\n";
    private static final String TYPO = CLEAN.replace("name>", "nmae>");

    private final Path folder;

    ProgramIT(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void exitCodesAreThoseOfTheHelp() throws Exception {
        String clean = put("clean.xml", CLEAN).toString();
        String typo = put("typo.xml", TYPO).toString();

        assertEquals(0, Exec.program(Exec.nothing(), "check", clean).code());
        assertEquals(1, Exec.program(Exec.nothing(), "check", clean, typo).code());
        assertEquals(
                2,
                Exec.program(Exec.nothing(), "check", typo, clean, folder + "/none.xml")
                        .code());
        assertEquals(2, Exec.program(Exec.nothing(), "check", "--nonsense").code());
    }

    @Test
    void standardInputIsRead() throws Exception {
        Exec ran = Exec.program(put("typo.xml", TYPO), "check", "--format", "concise", "-");

        assertEquals(1, ran.code());
        assertTrue(ran.out().startsWith("<stdin>:2:4: error: "), ran.out());
    }

    @Test
    void aPipeOfTheShellIsRead() throws Exception {
        String program = String.join(" ", Exec.command(List.of(), "check", "-q", "--format", "concise"));
        Exec ran = Exec.run(
                Exec.nothing(), Map.of(), List.of("bash", "-c", program + " <(cat " + put("typo.xml", TYPO) + ")"));

        assertEquals(1, ran.code());
        assertTrue(ran.out().startsWith("/dev/fd/"), ran.out() + ran.err());
    }

    @Test
    void aReaderThatGoesAwayIsNoNews() throws Exception {
        for (int i = 0; i < 3000; i++) {
            put(i + ".xml", TYPO);
        }
        String program = String.join(" ", Exec.command(List.of(), "check", folder.toString()));

        Exec ran = Exec.run(
                Exec.nothing(), Map.of(), List.of("bash", "-c", program + " | head -1; exit ${PIPESTATUS[0]}"));

        assertEquals(2, ran.code());
        assertEquals("", ran.err());
        assertEquals(1, ran.out().lines().count());
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        String program = String.join(
                " ", Exec.command(List.of(), "check", put("typo.xml", TYPO).toString()));

        Exec ran = Exec.run(Exec.nothing(), Map.of(), List.of("bash", "-c", program + " >/dev/full"));

        assertEquals(2, ran.code());
        assertEquals("virtsnap: the output cannot be written: No space left on device\n", ran.err());
    }

    @Test
    void anUnreadableFileIsSaid() throws Exception {
        Path file = put("secret.xml", CLEAN);
        Files.setPosixFilePermissions(file, Set.of());
        List<String> command = new ArrayList<>();
        if (Files.isReadable(file)) {
            // root reads everything, unless these two capabilities are taken away
            command.addAll(List.of(
                    "setpriv",
                    "--inh-caps=-dac_override,-dac_read_search",
                    "--bounding-set=-dac_override,-dac_read_search"));
        }
        command.addAll(Exec.command(
                List.of(), "check", file.toString(), put("clean.xml", CLEAN).toString()));

        Exec ran = Exec.run(Exec.nothing(), Map.of(), command);

        assertEquals("virtsnap: '" + file + "' cannot be read: permission denied\n", ran.err());
        assertEquals("checked 1 file: 0 errors, 0 warnings; 1 could not be checked\n", ran.out());
        assertEquals(2, ran.code());
    }

    @Test
    void anEndlessInputIsRefusedInBoundedMemory() throws Exception {
        String program = String.join(" ", Exec.command(List.of("-Xmx256m"), "check", "-"));

        Exec ran = Exec.run(Exec.nothing(), Map.of(), List.of("bash", "-c", "yes '<a>' | " + program));

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("virtsnap: standard input gives more than "), ran.err());
    }

    @Test
    void aDocumentThatDoesNotFitIntoMemoryIsSaidAndTheOthersAreChecked() throws Exception {
        put("1.xml", CLEAN);
        put("2.xml", "<domainsnapshot>" + "<a>".repeat(10_000_000));
        put("3.xml", TYPO);

        Exec ran = Exec.run(
                Exec.nothing(),
                Map.of(),
                Exec.command(List.of("-Xmx128m"), "check", "--format", "concise", "--jobs", "1", folder.toString()));

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("virtsnap: '" + folder + "/2.xml' needs more memory than the 1"), ran.err());
        assertTrue(ran.out().startsWith(folder + "/3.xml:2:4"), ran.out());
    }

    @Test
    void anEntityBombIsRefusedWithoutBeingSetOff() throws Exception {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE domainsnapshot [\n<!ENTITY a 'aaaaaaaaaa'>\n");
        for (char c = 'b'; c <= 'z'; c++) {
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" '")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("'>\n");
        }
        bomb.append("<!ENTITY file SYSTEM 'file:///etc/passwd'>\n]>\n");
        bomb.append(CLEAN.replace("For June", "&z;&file;"));
        Path file = put("bomb.xml", bomb.toString());

        Exec ran = Exec.run(
                Exec.nothing(),
                Map.of(),
                Exec.command(List.of("-Xmx64m"), "check", "--format", "concise", file.toString()));

        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("[xml/doctype]"), ran.out());
        assertTrue(!ran.out().contains("root:"), ran.out());
    }

    /**
     * The interrupt comes once the first file is mended; those that follow are so large that they take seconds, which leaves
     * it time to arrive on the slowest machine.
     */
    @Test
    void interruptingAFixLeavesEachFileWholeAndNothingBeside() throws Exception {
        String small = TYPO;
        String large = TYPO.replace("For June", "For June ".repeat(700_000));
        List<String> names = new ArrayList<>(List.of("0.xml"));
        for (int i = 10; i < 30; i++) {
            names.add(i + ".xml");
        }
        for (String name : names) {
            put(name, name.equals("0.xml") ? small : large);
        }
        // a shell that runs the tests in the background lets all below it ignore the interrupt
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(Exec.command(List.of(), "check", "--fix", "-q", folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && Files.readString(folder.resolve("0.xml")).equals(small)) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        int untouched = 0;
        int mended = 0;
        for (String name : names) {
            String before = name.equals("0.xml") ? small : large;
            String now = Files.readString(folder.resolve(name));
            boolean whole = now.equals(before) || now.equals(before.replace("nmae>", "name>"));
            assertTrue(whole, name + " is half-written");
            untouched += now.equals(before) ? 1 : 0;
            mended += now.equals(before) ? 0 : 1;
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(names.size(), files.count());
        }
        assertTrue(0 < untouched && 0 < mended, untouched + " untouched, " + mended + " mended");
    }
}
