package dev.virtsnap.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive with a Java of its own, unpacked where there is no other. */
class ArchiveTest {

    @TempDir
    static Path folder = Path.of("");

    private static Path home = Path.of("");

    @BeforeAll
    static void unpack() throws Exception {
        Path where = Files.createDirectory(folder.resolve("a folder"));
        Ran tar = Ran.of(
                where,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of("tar", "-xzf", Packages.archive().toString()));
        assertEquals(new Ran(0, "", ""), tar);
        home = where.resolve(Packages.platform());
        Documents.write(folder);
    }

    /** Without any program on its way but the shell itself. */
    private static Ran start(Map<String, String> environment, List<String> words) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", folder.resolve("nothing").toString());
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/virtsnap").toString()));
        command.addAll(words);
        return Ran.of(folder, all, command);
    }

    @Test
    void itChecksWithoutAnyOtherJava() throws Exception {
        assertEquals(Documents.CHECKED, start(Map.of(), Documents.CHECK));
        assertEquals(
                new Ran(0, "checked 1 file: 0 errors, 0 warnings\n", ""),
                start(Map.of(), List.of("check", "good.xml")));
    }

    @Test
    void itKnowsItsVersion() throws Exception {
        Ran ran = start(Map.of(), List.of("--version"));

        assertTrue(ran.out().startsWith("virtsnap " + Packages.VERSION + " (Java "), ran::toString);
    }

    /** What only some commands need is in it, too: the other schemas, encodings, HTML, JSON, TOML. */
    @Test
    void allOfTheProgramIsInIt() throws Exception {
        Files.writeString(folder.resolve(".virtsnap.toml"), "[rules]\nHAZ060 = \"off\"\n");
        Files.write(
                folder.resolve("japanese.xml"),
                "<?xml version='1.0' encoding='EUC-JP'?>\n<domainsnapshot><name>日本</name></domainsnapshot>\n"
                        .getBytes("EUC-JP"));
        try {
            Ran xsd = start(Map.of(), List.of("schema", "--format", "xsd"));
            Files.writeString(folder.resolve("snapshot.xsd"), xsd.out());

            assertEquals(0, xsd.code(), xsd.err());
            Ran checked = start(Map.of(), List.of("check", "--schema", "snapshot.xsd", "--rules", "none", "good.xml"));
            assertEquals(new Ran(0, "checked 1 file: 0 errors, 0 warnings\n", ""), checked);
            for (String format : List.of("html", "sarif", "junit")) {
                Ran report = start(Map.of(), List.of("check", "--format", format, "japanese.xml"));
                assertEquals(0, report.code(), report::toString);
                assertEquals("", report.err());
            }
        } finally {
            Files.delete(folder.resolve(".virtsnap.toml"));
        }
    }

    /** The native part of what talks to libvirt comes out of the run-time, too. */
    @Test
    void itTalksToLibvirt() throws Exception {
        Ran ran = start(Map.of("HOME", folder.toString()), List.of("demo"));

        assertEquals(0, ran.code(), ran::toString);
        assertTrue(ran.out().contains("test:///default"), ran::toString);
    }

    @Test
    void itServesAnEditor() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/virtsnap").toString(), "lsp")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process server = builder.start();
        try (Writer in = server.outputWriter(StandardCharsets.US_ASCII);
                BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            say(
                    in,
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,"
                            + "\"rootUri\":null,\"capabilities\":{}}}");
            int length = Integer.parseInt(out.readLine().replace("Content-Length: ", ""));
            assertEquals("", out.readLine());
            char[] answer = new char[length];
            for (int read = 0; read < length; ) {
                read += out.read(answer, read, length - read);
            }
            String info = "\"serverInfo\":{\"name\":\"virtsnap\",\"version\":\"" + Packages.VERSION + "\"}";
            assertTrue(new String(answer).contains(info), () -> new String(answer));
            say(in, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
            assertEquals(1, server.waitFor(), "it was not asked to shut down");
        } finally {
            server.destroyForcibly();
        }
    }

    private static void say(Writer in, String content) throws IOException {
        in.write("Content-Length: " + content.length() + "\r\n\r\n" + content);
        in.flush();
    }

    @Test
    void itsClassesComeFromTheArchiveOfClasses() throws Exception {
        Path log = folder.resolve("classes");

        // the option is cut at blanks, and the folder has one
        start(Map.of("VIRTSNAP_JAVA_OPTS", "-Xlog:class+load:file=classes"), Documents.CHECK);

        List<String> ours = ours(log);
        assertTrue(200 < ours.size(), () -> "only " + ours.size());
        assertEquals(
                List.of(),
                ours.stream()
                        .filter(line -> !line.contains("shared objects file"))
                        .toList());
    }

    private static List<String> ours(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" dev.virtsnap.") || line.contains(" picocli."))
                .filter(line -> !line.contains("/0x"))
                .toList();
    }

    @Test
    void aLinkToItWorks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/virtsnap"));

        Ran ran = Ran.of(folder, Map.of("PATH", "/usr/bin:/bin"), List.of(link.toString(), "check", "good.xml"));

        assertEquals(new Ran(0, "checked 1 file: 0 errors, 0 warnings\n", ""), ran);
    }

    @Test
    void anotherJavaThatIsNotThereIsSaid() throws Exception {
        Ran ran = start(Map.of("VIRTSNAP_JAVA", "/no/such/java"), List.of("check", "good.xml"));

        assertEquals(
                new Ran(
                        2,
                        "",
                        "virtsnap: there is no program '/no/such/java', which VIRTSNAP_JAVA or JAVA_HOME names\n"),
                ran);
    }

    @Test
    void manualCompletionAndLicenceAreThere() {
        for (String file : List.of(
                "share/man/man1/virtsnap.1",
                "share/bash-completion/completions/virtsnap",
                "share/doc/virtsnap/LICENSE",
                "lib/runtime/legal/java.base")) {
            assertTrue(Files.exists(home.resolve(file)), file);
        }
        assertFalse(Files.exists(home.resolve("lib/virtsnap.jar")), "it is linked into the Java");
    }
}
