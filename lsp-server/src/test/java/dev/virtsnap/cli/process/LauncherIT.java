package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code virtsnap} in a folder that looks like ours, with a build that only puts the jar in its place. */
class LauncherIT {

    private static final String CLEAN =
            "<domainsnapshot>\n  <name>before-upgrade</name>\n  <description>For June</description>\n</domainsnapshot>\n";

    private final Path folder;

    LauncherIT(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path home = Path.of("");
    private Path clean = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.copy(Path.of("../virtsnap"), home.resolve("virtsnap"));
        executable(home.resolve("virtsnap"));
        for (String source : List.of(
                "pom.xml",
                "schemas/pom.xml",
                "schemas/src/a.rnc",
                "bundles/language/pom.xml",
                "bundles/language/bnd.bnd",
                "bundles/language/src/main/A.java",
                "bundles/language/src/test/ATest.java",
                "releng/picocli/pom.xml",
                "lsp-server/pom.xml",
                "lsp-server/src/main/B.java")) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.writeString(home.resolve(source), "");
            age(source);
        }
        Files.copy(Path.of("../releng/packages.sh"), home.resolve("releng/packages.sh"));
        mvnw("cp '" + Exec.JAR + "' lsp-server/target/virtsnap.jar");
        clean = Files.writeString(folder.resolve("clean.xml"), CLEAN);
    }

    private void mvnw(String work) throws IOException {
        Path script = Files.writeString(
                home.resolve("mvnw"),
                "#!/bin/sh\nset -e\necho \"built $*\"\necho x >>built\nmkdir -p lsp-server/target\n" + work + "\n");
        executable(script);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void age(String source) throws IOException {
        FileTime past = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(home.resolve(source), past);
        Files.setLastModifiedTime(home.resolve(source).getParent(), past);
    }

    private int builds() throws IOException {
        Path built = home.resolve("built");
        return Files.exists(built) ? Files.readAllLines(built).size() : 0;
    }

    private Exec start(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C"));
        all.putAll(environment);
        List<String> command = new ArrayList<>(List.of(home.resolve("virtsnap").toString()));
        command.addAll(List.of(args));
        return Exec.run(Exec.nothing(), all, command);
    }

    private Exec start(String... args) throws IOException, InterruptedException {
        return start(Map.of(), args);
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        Exec first = start("check", clean.toString());
        Exec second = start("check", clean.toString());

        assertEquals(0, first.code(), first.err());
        assertEquals("checked 1 file: 0 errors, 0 warnings\n", first.out());
        assertTrue(first.err().startsWith("virtsnap: building"), first.err());
        assertEquals(new Exec(0, "checked 1 file: 0 errors, 0 warnings\n", ""), second);
        assertEquals(1, builds());

        Files.writeString(home.resolve("bundles/language/src/test/ATest.java"), "changed");
        start("check", clean.toString());
        assertEquals(1, builds(), "a test is no source of the program");

        Files.writeString(home.resolve("bundles/language/src/main/A.java"), "changed");
        start("check", clean.toString());
        start("check", clean.toString());
        assertEquals(2, builds());

        Files.delete(home.resolve("schemas/src/a.rnc"));
        start("check", clean.toString());
        start("check", clean.toString());
        assertEquals(3, builds());
    }

    @Test
    void aFailedBuildIsShownAndTriedAgain() throws Exception {
        mvnw("echo 'A.java:1: not Java' >&2; exit 1");

        Exec ran = start("check", clean.toString());

        assertEquals(2, ran.code());
        assertTrue(
                ran.err().contains("A.java:1: not Java\nvirtsnap: the build failed; its output is above\n"), ran.err());
        start("check", clean.toString());
        assertEquals(2, builds());
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws Exception {
        mvnw("sleep 1; cp '" + Exec.JAR + "' lsp-server/target/virtsnap.jar");
        List<Exec> ran = Collections.synchronizedList(new ArrayList<>());
        List<Thread> starts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            starts.add(new Thread(() -> {
                try {
                    ran.add(start("check", clean.toString()));
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : starts) {
            thread.start();
        }
        for (Thread thread : starts) {
            thread.join();
        }

        assertEquals(1, builds());
        assertEquals(List.of(0, 0), ran.stream().map(Exec::code).toList());
    }

    @Test
    void itCanBeCalledFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("virtsnap"));
        Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        start("check", clean.toString());

        Exec linked = Exec.run(Exec.nothing(), java, List.of(link.toString(), "check", clean.toString()));
        Exec relative = Exec.run(
                Exec.nothing(),
                java,
                List.of("sh", "-c", "cd '" + home + "/lsp-server' && ../virtsnap check ../../clean.xml"));
        Exec found = Exec.run(
                Exec.nothing(),
                java,
                List.of("sh", "-c", "PATH='" + home + "':$PATH; cd /; virtsnap check '" + clean + "'"));

        for (Exec ran : List.of(linked, relative, found)) {
            assertEquals(new Exec(0, "checked 1 file: 0 errors, 0 warnings\n", ""), ran);
        }
        assertEquals(1, builds());
    }

    @Test
    void aFolderMayHaveABlankInItsName() throws Exception {
        home = Files.move(home, folder.resolve("ho me"));

        assertEquals(0, start("check", clean.toString()).code());
        assertEquals(new Exec(0, "checked 1 file: 0 errors, 0 warnings\n", ""), start("check", clean.toString()));
        assertEquals(1, builds());
    }

    @Test
    void theArchiveIsReallyInUse() throws Exception {
        start("check", clean.toString());
        for (String target : List.of(clean.toString(), folder.toString())) {
            Path log = folder.resolve("classes");

            Exec ran = start(Map.of("VIRTSNAP_JAVA_OPTS", "-Xlog:class+load:file=" + log), "check", target);

            assertEquals(0, ran.code(), ran.err());
            // neither does anything link a lambda, which would take longer than the check of a small document
            assertEquals(
                    List.of(),
                    Files.readAllLines(log).stream()
                            .filter(line ->
                                    target.equals(clean.toString()) && line.contains("__JVM_LookupDefineClass__"))
                            .toList());
            List<String> ours = Files.readAllLines(log).stream()
                    .filter(line -> line.contains(" dev.virtsnap.") || line.contains(" picocli."))
                    .toList();
            List<String> fromJar = ours.stream()
                    .filter(line -> !line.contains("shared objects file"))
                    .toList();
            assertTrue(200 < ours.size(), "only " + ours.size());
            assertTrue(
                    fromJar.isEmpty(),
                    fromJar.size() + " of " + ours.size() + ", as "
                            + fromJar.stream().limit(3).toList());
        }
    }

    @Test
    void withoutAnArchiveOrWithABrokenOneItWorksAllTheSame() throws Exception {
        start("check", clean.toString());
        Exec off = start(Map.of("VIRTSNAP_ARCHIVE", "off"), "check", clean.toString());
        List<Path> archives;
        try (var files = Files.list(home.resolve("lsp-server/target/archives"))) {
            archives = files.toList();
        }
        assertEquals(1, archives.size());
        Files.delete(archives.get(0));
        Files.write(archives.get(0), "broken".getBytes(StandardCharsets.UTF_8));
        Exec broken = start("check", clean.toString());

        assertEquals(new Exec(0, "checked 1 file: 0 errors, 0 warnings\n", ""), off);
        assertEquals(new Exec(0, "checked 1 file: 0 errors, 0 warnings\n", ""), broken);
    }

    @Test
    void namesBeyondAsciiAreFoundInAnyLocale() throws Exception {
        Path file = folder.resolve("Schnappschuß-日本.xml");
        Files.writeString(file, CLEAN.replace("name>", "nmae>"));

        Exec ran = start("check", "--format", "concise", file.toString());

        assertEquals(1, ran.code(), ran.err());
        assertTrue(ran.out().startsWith(file + ":2:4"), ran.out());
    }

    @Test
    void aJavaThatIsNotThereIsSaid() throws Exception {
        start("check", clean.toString());

        Exec ran = start(Map.of("VIRTSNAP_JAVA", "/no/such/java"), "check", clean.toString());

        assertEquals(
                new Exec(
                        2,
                        "",
                        "virtsnap: there is no program '/no/such/java', which VIRTSNAP_JAVA or JAVA_HOME names\n"),
                ran);
        assertFalse(ran.err().contains("exec"), ran.err());
    }
}
